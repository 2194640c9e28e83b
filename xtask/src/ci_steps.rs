//! Everything CI runs, step by step.

use std::path::PathBuf;

use anyhow::{Result, anyhow, ensure};
use xshell::cmd;

use crate::tools::{self, LeftOut};
use crate::workspace::Workspace;
use crate::{check, page, schema, single_file, site, size};

/// One step: its name, and what it does with the arguments that a developer adds.
struct Step {
    name: &'static str,
    run: fn(&Workspace, &[&str]) -> Result<()>,
}

const STEPS: [Step; 13] = [
    Step { name: "format", run: format },
    Step { name: "lint", run: lint },
    Step { name: "lint-wasm", run: lint_wasm },
    Step { name: "core", run: core },
    Step { name: "mutation", run: mutation },
    Step {
        name: "dataset",
        run: |workspace, _| check::file(&workspace.root.join(page::DEFAULT_DATA)),
    },
    Step { name: "generated", run: |workspace, _| schema::check(workspace) },
    Step { name: "build", run: |workspace, _| site::build(workspace) },
    Step { name: "size", run: |workspace, _| size::report(workspace) },
    Step { name: "browser", run: browser },
    Step { name: "firefox", run: firefox },
    Step { name: "webkit", run: webkit },
    Step { name: "workflow", run: workflow },
];

/// What can become of a step.
const PASSED: &str = "passed";
const LEFT_OUT: &str = "left out";
const FAILED: &str = "FAILED";

/// Runs every step, whatever becomes of the ones before it, and ends with the count. What needs something that cannot be
/// had on this machine is left out, and said to be.
pub(crate) fn run_all(workspace: &Workspace) -> Result<()> {
    let outcomes = STEPS.map(|step| (step.name, outcome(run(workspace, &step, &[]))));
    println!();
    for (name, outcome) in outcomes {
        println!("{name:10} {outcome}");
    }
    let [passed, left_out, failed] = [PASSED, LEFT_OUT, FAILED]
        .map(|word| outcomes.iter().filter(|(_, outcome)| *outcome == word).count());
    println!("{passed} passed, {left_out} left out, {failed} failed");
    ensure!(failed == 0, "see above for what failed; `cargo xtask test --only STEP` runs one step");
    Ok(())
}

/// Says what is amiss, and sums up in a word.
fn outcome(result: Result<()>) -> &'static str {
    match result {
        Ok(()) => PASSED,
        Err(error) if error.is::<LeftOut>() => {
            eprintln!("{error}");
            LEFT_OUT
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            FAILED
        }
    }
}

/// Runs one step by its name.
pub(crate) fn run_one(workspace: &Workspace, name: &str, args: &[&str]) -> Result<()> {
    let step = STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        anyhow!("no step `{name}`; the steps are {}", names.join(", "))
    })?;
    run(workspace, step, args)
}

fn run(workspace: &Workspace, step: &Step, args: &[&str]) -> Result<()> {
    println!("\n── {} ──", step.name);
    (step.run)(workspace, args)
}

fn format(workspace: &Workspace, args: &[&str]) -> Result<()> {
    tools::rustfmt(workspace)?;
    Ok(cmd!(workspace.shell, "cargo fmt --all -- --check {args...}").run()?)
}

fn lint(workspace: &Workspace, args: &[&str]) -> Result<()> {
    tools::clippy(workspace)?;
    Ok(cmd!(workspace.shell, "cargo clippy --workspace --all-targets {args...} -- -D warnings")
        .run()?)
}

fn lint_wasm(workspace: &Workspace, args: &[&str]) -> Result<()> {
    tools::clippy(workspace)?;
    let target = tools::wasm_target(workspace)?;
    let lint = cmd!(workspace.shell, "cargo clippy --package transcaspian --lib --bins");
    Ok(lint.args(["--target", target]).args(args).args(["--", "-D", "warnings"]).run()?)
}

fn core(workspace: &Workspace, args: &[&str]) -> Result<()> {
    let leptos =
        cmd!(workspace.shell, "cargo tree --package transcaspian --edges normal --invert leptos");
    ensure!(
        !leptos.quiet().read()?.contains("transcaspian"),
        "without a feature the core is built without Leptos"
    );
    Ok(cmd!(workspace.shell, "cargo test --workspace {args...}").run()?)
}

/// Changes one thing after another in the embedded dataset, and tells the share that is noticed.
fn mutation(workspace: &Workspace, args: &[&str]) -> Result<()> {
    let test = cmd!(workspace.shell, "cargo test --quiet --profile mutation --test mutation");
    Ok(test.args(["--", "--ignored", "--nocapture"]).args(args).run()?)
}

fn browser(workspace: &Workspace, args: &[&str]) -> Result<()> {
    site::built(workspace)?;
    tools::browser(workspace)?;
    let made = make_pages(workspace)?;
    let _tests = workspace.shell.push_dir(workspace.browser_tests());
    let playwright = tools::PLAYWRIGHT;
    Ok(cmd!(workspace.shell, "node {playwright} test {args...}").env("MADE", made).run()?)
}

/// Makes what the commands make for people to put elsewhere, for the tests to open.
fn make_pages(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.shell.create_dir(workspace.target()?.join("made"))?;
    single_file::write(workspace, None, &folder)?;
    let data = workspace.root.join("tests/fixtures/two-countries.json");
    let snippet = page::with_data(&data, "rivers", "/")?;
    workspace.shell.write_file(folder.join("snippet.html"), snippet)?;
    Ok(folder)
}

fn firefox(workspace: &Workspace, args: &[&str]) -> Result<()> {
    tools::firefox(workspace)?;
    read_in(workspace, "firefox", args)
}

fn webkit(workspace: &Workspace, args: &[&str]) -> Result<()> {
    tools::webkit(workspace)?;
    read_in(workspace, "webkit", args)
}

/// Goes the reader's main path in another browser than Chromium.
fn read_in(workspace: &Workspace, browser: &str, args: &[&str]) -> Result<()> {
    site::built(workspace)?;
    let _tests = workspace.shell.push_dir(workspace.browser_tests());
    let test =
        cmd!(workspace.shell, "node --test --test-reporter=spec {args...} other/reader.test.js");
    Ok(test.env("BROWSER", browser).run()?)
}

fn workflow(workspace: &Workspace, args: &[&str]) -> Result<()> {
    let actionlint = tools::actionlint(workspace)?;
    Ok(cmd!(workspace.shell, "{actionlint} {args...}").run()?)
}
