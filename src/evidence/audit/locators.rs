//! References to paragraphs: whether a source has them.

use serde_json::Value;

use super::{
    Findings,
    file::{File, JsonNode, paragraphs, span},
};

pub(super) fn check(file: &File<'_>, findings: &mut Findings) {
    let mut uncounted = Vec::new();
    file.root().walk(&mut |node| {
        if let Some(refs) = node.field("refs") {
            in_list(file, &refs, findings, &mut uncounted);
        }
    });
    for actor in file.root().list("actors") {
        names(&actor, findings);
    }
    for source in file.root().list("sources") {
        let count = source.field("custom").and_then(|custom| custom.field("paragraphs"));
        if let Some(count) = count {
            if count.value.as_u64().is_none_or(|count| count == 0) {
                findings.error(
                    count.path,
                    "a source has a whole number of paragraphs, 1 or more; count them",
                );
            }
        } else if uncounted.contains(&source.text("id")) {
            findings.warning(
                format!("{}.custom.paragraphs", source.path),
                "how many paragraphs the source has is not said, so that references to it cannot be checked; count them",
            );
        }
    }
}

/// Checks that an actor is named where it is spelled or given an office: that is among its own references.
fn names(actor: &JsonNode<'_>, findings: &mut Findings) {
    let own = actor.field("refs").map(|refs| paragraphs(refs.value)).unwrap_or_default();
    for one in actor.list("aliases").chain(actor.list("positions")) {
        for (source, number) in paragraphs(one.value).difference(&own) {
            let what = format!(
                "paragraph {number} of \"{source}\" is not among the actor's own references; add it to those, or \
                 correct it here"
            );
            findings.warning(format!("{}.refs", one.path), what);
        }
    }
}

/// Looks at the references of one list, and notes the sources whose paragraphs nobody has counted.
fn in_list<'a>(
    file: &File<'a>,
    refs: &JsonNode<'a>,
    findings: &mut Findings,
    uncounted: &mut Vec<&'a str>,
) {
    let Value::Array(references) = refs.value else { return };
    if references.is_empty() && refs.path.contains("aliases") {
        findings.warning(
            &refs.path,
            "no reference in the list; name who spells it so, or leave `refs` out",
        );
    }
    let mut earlier: Vec<(&str, u32, u32)> = Vec::new();
    for (index, value) in references.iter().enumerate() {
        let one = JsonNode { path: format!("{}[{index}]", refs.path), value };
        let (source, locator) = (one.text("source"), one.text("locator"));
        let Some((first, last)) = span(locator) else { continue };
        let path = format!("{}.locator", one.path);
        if first == 0 {
            findings
                .error(path, format!("\"{locator}\": paragraphs are counted from 1; correct it"));
            continue;
        }
        if last < first {
            let what = format!("\"{locator}\" runs backwards; write \"{last}-{first}\"");
            findings.error(path, what);
            continue;
        }
        let is_listed =
            earlier.iter().any(|&(other, from, to)| other == source && from <= last && first <= to);
        if is_listed {
            findings.warning(
                &path,
                format!("\"{locator}\" of \"{source}\" is in this list already; keep one of them"),
            );
        }
        earlier.push((source, first, last));
        if !matches!(one.text("label"), "" | "paragraph") {
            continue;
        }
        let count =
            file.source(source).and_then(|it| it.get("custom")?.get("paragraphs")?.as_u64());
        match count {
            Some(count) if u64::from(last) > count => findings.error(
                path,
                format!(
                    "\"{locator}\" is beyond the last paragraph of \"{source}\", {count}; correct it, or the source's \
                     `custom.paragraphs`"
                ),
            ),
            None => uncounted.push(source),
            Some(_) => {}
        }
    }
}
