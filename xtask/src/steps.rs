//! Everything CI runs, step by step.

use anyhow::{Result, anyhow, ensure};
use xshell::cmd;

use crate::tools;
use crate::workshop::Workshop;
use crate::{check, schema, site, size};

/// One step: its name, and what it does with the arguments that a developer adds.
struct Step {
    name: &'static str,
    run: fn(&Workshop, &[&str]) -> Result<()>,
}

const STEPS: [Step; 9] = [
    Step { name: "format", run: format },
    Step { name: "lint", run: lint },
    Step { name: "lint-wasm", run: lint_wasm },
    Step { name: "core", run: core },
    Step { name: "dataset", run: |shop, _| check::file(&shop.root.join(DATASET)) },
    Step { name: "generated", run: |shop, _| schema::check(shop) },
    Step { name: "build", run: |shop, _| site::build(shop) },
    Step { name: "size", run: |shop, _| size::report(shop) },
    Step { name: "browser", run: browser },
];

const DATASET: &str = "data/azerbaijan-kazakhstan.json";

/// Runs every step, whatever becomes of the ones before it, and ends with the count.
pub(crate) fn run_all(shop: &Workshop) -> Result<()> {
    let say = |error: &_| eprintln!("error: {error:#}");
    let run = |step: &Step| (step.name, run(shop, step, &[]).inspect_err(say));
    let outcomes: Vec<_> = STEPS.iter().map(run).collect();
    println!();
    for (name, outcome) in &outcomes {
        println!("{name:10} {}", if outcome.is_ok() { "passed" } else { "FAILED" });
    }
    let failed = outcomes.iter().filter(|(_, outcome)| outcome.is_err()).count();
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    ensure!(failed == 0, "see above for what failed; `cargo xtask test --only STEP` runs one step");
    Ok(())
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
    let lint = cmd!(shop.shell, "cargo clippy --package transcaspian --lib --bins");
    Ok(lint.args(["--target", target]).args(args).args(["--", "-D", "warnings"]).run()?)
}

fn core(shop: &Workshop, args: &[&str]) -> Result<()> {
    Ok(cmd!(shop.shell, "cargo test --workspace {args...}").run()?)
}

fn browser(shop: &Workshop, args: &[&str]) -> Result<()> {
    site::built(shop)?;
    tools::browser(shop)?;
    let _tests = shop.shell.push_dir(shop.browser_tests());
    let playwright = tools::PLAYWRIGHT;
    Ok(cmd!(shop.shell, "node {playwright} test {args...}").run()?)
}
