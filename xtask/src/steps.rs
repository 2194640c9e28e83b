//! Everything CI runs, step by step.

use anyhow::{Result, anyhow, ensure};
use xshell::cmd;

use crate::tools::{self, LeftOut};
use crate::workshop::Workshop;
use crate::{check, page, schema, site, size};

/// One step: its name, and what it does with the arguments that a developer adds.
struct Step {
    name: &'static str,
    run: fn(&Workshop, &[&str]) -> Result<()>,
}

const STEPS: [Step; 13] = [
    Step { name: "format", run: format },
    Step { name: "lint", run: lint },
    Step { name: "lint-wasm", run: lint_wasm },
    Step { name: "core", run: core },
    Step { name: "mutation", run: mutation },
    Step { name: "dataset", run: |shop, _| check::file(&shop.root.join(page::DEFAULT_DATA)) },
    Step { name: "generated", run: |shop, _| schema::check(shop) },
    Step { name: "build", run: |shop, _| site::build(shop) },
    Step { name: "size", run: |shop, _| size::report(shop) },
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
pub(crate) fn run_all(shop: &Workshop) -> Result<()> {
    let outcomes = STEPS.map(|step| (step.name, outcome(run(shop, &step, &[]))));
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
pub(crate) fn run_one(shop: &Workshop, name: &str, args: &[&str]) -> Result<()> {
    let step = STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        anyhow!("no step `{name}`; the steps are {}", names.join(", "))
    })?;
    run(shop, step, args)
}

fn run(shop: &Workshop, step: &Step, args: &[&str]) -> Result<()> {
    println!("\n── {} ──", step.name);
    (step.run)(shop, args)
}

fn format(shop: &Workshop, args: &[&str]) -> Result<()> {
    tools::rustfmt(shop)?;
    Ok(cmd!(shop.shell, "cargo fmt --all -- --check {args...}").run()?)
}

fn lint(shop: &Workshop, args: &[&str]) -> Result<()> {
    tools::clippy(shop)?;
    Ok(cmd!(shop.shell, "cargo clippy --workspace --all-targets {args...} -- -D warnings").run()?)
}

fn lint_wasm(shop: &Workshop, args: &[&str]) -> Result<()> {
    tools::clippy(shop)?;
    let target = tools::wasm_target(shop)?;
    // The widget, then its annex.
    for features in ["", "annex"] {
        let lint = cmd!(shop.shell, "cargo clippy --package transcaspian --lib --bins");
        let lint = lint.args(["--target", target, "--features", features]).args(args);
        lint.args(["--", "-D", "warnings"]).run()?;
    }
    Ok(())
}

fn core(shop: &Workshop, args: &[&str]) -> Result<()> {
    Ok(cmd!(shop.shell, "cargo test --workspace {args...}").run()?)
}

/// Changes one thing after another in the embedded dataset, and tells the share that is noticed.
fn mutation(shop: &Workshop, args: &[&str]) -> Result<()> {
    let test = cmd!(shop.shell, "cargo test --quiet --profile mutation --test mutation");
    Ok(test.args(["--", "--ignored", "--nocapture"]).args(args).run()?)
}

fn browser(shop: &Workshop, args: &[&str]) -> Result<()> {
    site::built(shop)?;
    tools::browser(shop)?;
    let _tests = shop.shell.push_dir(shop.browser_tests());
    let playwright = tools::PLAYWRIGHT;
    Ok(cmd!(shop.shell, "node {playwright} test {args...}").run()?)
}

fn firefox(shop: &Workshop, args: &[&str]) -> Result<()> {
    tools::firefox(shop)?;
    read_in(shop, "firefox", args)
}

fn webkit(shop: &Workshop, args: &[&str]) -> Result<()> {
    tools::webkit(shop)?;
    read_in(shop, "webkit", args)
}

/// Goes the reader's main path in another browser than Chromium.
fn read_in(shop: &Workshop, browser: &str, args: &[&str]) -> Result<()> {
    site::built(shop)?;
    let _tests = shop.shell.push_dir(shop.browser_tests());
    let test = cmd!(shop.shell, "node --test --test-reporter=spec {args...} other/reader.test.js");
    Ok(test.env("BROWSER", browser).run()?)
}

fn workflow(shop: &Workshop, args: &[&str]) -> Result<()> {
    let actionlint = tools::actionlint(shop)?;
    Ok(cmd!(shop.shell, "{actionlint} {args...}").run()?)
}
