//! The project's own commands, run as `cargo xtask <command>`.
//!
//! This file only tells the commands apart; each is done by the module named after its noun.

mod bench;
mod bundle;
mod check;
mod ci_steps;
mod files;
mod integrity;
mod not_found_page;
mod notices;
mod page;
mod schema;
mod screenshot;
mod single_file;
mod site;
mod size;
mod tool_versions;
mod tools;
mod workspace;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::workspace::Workspace;

const HELP: &str = "\
The project's own commands. What one of them needs and does not find, it installs.

  cargo xtask serve [ARGS]       show the widget at a local address, rebuilt as files change;
                                 ARGS go to `trunk serve`; --no-open leaves the browser alone
  cargo xtask build              make dist/, the folder that people host; with --single-file [FILE], put
                                 transcaspian.html into it, which holds all that shows a dataset and
                                 works from a disk
  cargo xtask test               run everything that CI runs
  cargo xtask test --only STEP   run one step of it; more arguments go to that step's command
  cargo xtask check FILE         list what is wrong with a dataset, and how to mend it
  cargo xtask page FILE [NAME]   print a dataset as HTML for pages that allow no script; links in it begin
                                 with NAME, the id of an element if there is one: transcaspian;
                                 with --json, print the widget's script and element with text and data inside
  cargo xtask schema [--check]   write the JSON Schema, or tell whether it is up to date
  cargo xtask size               weigh what a host page loads
  cargo xtask screenshot         retake the README's screenshots from dist/
  cargo xtask bench [OPTIONS]    measure the widget beside other timelines, in some twenty minutes, and
                                 write docs/benchmark.md; or print a part of it:
                                 --only NAMES   of transcaspian, vis-timeline, vis-timeline-clusters,
                                                timelinejs, d3-milestones
                                 --sizes LIST   how many events: 30,1000 and so on
                                 --dist DIR     a widget that is built already
                                 --runs N       how often each thing is done: 3
                                 --limit N      after how many seconds it is given up: 60
                                 --note TEXT    a note on the conditions
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Result<()> {
    match args {
        ["serve", rest @ ..] => site::serve(&Workspace::open()?, rest),
        ["build"] => site::build(&Workspace::open()?),
        ["build", "--single-file"] => site::build_with_single_file(&Workspace::open()?, None),
        ["build", "--single-file", file] => {
            site::build_with_single_file(&Workspace::open()?, Some(Path::new(file)))
        }
        ["test"] => ci_steps::run_all(&Workspace::open()?),
        ["test", "--only", step, rest @ ..] => ci_steps::run_one(&Workspace::open()?, step, rest),
        ["check", file] => check::file(Path::new(file)),
        ["page", "--fill"] => page::fill(),
        ["page", file, "--json"] => page::print_with_data(Path::new(file), "transcaspian"),
        ["page", file, name, "--json"] => page::print_with_data(Path::new(file), name),
        ["page", file] => page::print(Path::new(file), "transcaspian"),
        ["page", file, name] => page::print(Path::new(file), name),
        ["schema"] => schema::write(&Workspace::open()?),
        ["schema", "--check"] => schema::check(&Workspace::open()?),
        ["bench", rest @ ..] => bench::run(&Workspace::open()?, rest),
        ["size"] => size::report(&Workspace::open()?),
        ["screenshot"] => screenshot::take(&Workspace::open()?),
        [] | ["help" | "--help" | "-h", ..] => {
            print!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            bail!("no such command: cargo xtask {}", args.join(" "))
        }
    }
}
