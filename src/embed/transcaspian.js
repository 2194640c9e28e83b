// The script that host pages name: it loads the widget from its own folder.

const widget = await import("./transcaspian-widget.js");
await widget.default();
