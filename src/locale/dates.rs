//! Dates in words, at the precision and with the doubt they have, and the labels of ticks.

use super::{Language, exports, fill, messages, messages::DateWords};
use crate::time::{Calendar, DAY_SECONDS, Date, Day, Doubt, Edtf, End, Season, Step, Unit, Window};

/// Says a date in full: "11–12 March 2024", "about 1992", "from March 2023".
pub fn date_words(edtf: Edtf, language: Language) -> String {
    Speaker { words: &messages(language).dates, short: false }.edtf(edtf)
}

/// Says a date in brief, with short months and without remarks: "Oct 2022", "c. 1992".
pub fn short_date_words(edtf: Edtf, language: Language) -> String {
    Speaker { words: &messages(language).dates, short: true }.edtf(edtf)
}

/// Says a date with the year first, as citations after APA have it: "2022, October 12". What is no day and no month,
/// or is in doubt, is said as elsewhere.
pub fn year_first_words(edtf: Edtf, language: Language) -> String {
    let words = exports(language);
    let speaker = Speaker { words: &messages(language).dates, short: false };
    let Edtf::Date(Date { calendar, doubt: Doubt::None }) = edtf else {
        return speaker.edtf(edtf);
    };
    match calendar {
        Calendar::Month(year, month) => {
            let (year, month) = (year.to_string(), speaker.month(month, false));
            fill(words.month_of_year, &[("y", &year), ("m", month)])
        }
        Calendar::Day(year, month, day) => {
            let (year, day) = (year.to_string(), day.to_string());
            let values = [("y", &*year), ("m", speaker.month(month, true)), ("d", &day)];
            fill(words.day_of_year, &values)
        }
        _ => speaker.edtf(edtf),
    }
}

/// Labels a tick: the year for years and for the first month of one, else "Oct", else "12 Mar".
///
/// The first day or week of a year has its year with it: "1 Jan 2024".
pub fn moment_label(day: Day, step: Step, language: Language) -> String {
    let speaker = Speaker { words: &messages(language).dates, short: true };
    let (year, month, of_month) = day.ymd();
    match (step.unit(), step.opens_year(day)) {
        (Unit::Year, _) | (Unit::Month, true) => year.to_string(),
        (Unit::Month, false) => speaker.month(month, false).to_owned(),
        (Unit::Day | Unit::Week, true) => speaker.edtf(day.into()),
        (Unit::Day | Unit::Week, false) => fill(
            speaker.words.day_of_year,
            &[("d", &of_month.to_string()), ("m", speaker.month(month, true))],
        ),
    }
}

/// Says from when to when a window reaches, by months where it is long: "April 2022 to May 2024", "3–9 May 2022".
pub fn range_words(window: Window, language: Language) -> String {
    let is_long = window.seconds() > MONTHS_FROM_DAYS * DAY_SECONDS;
    let date = |day: Day| {
        let (year, month, of_month) = day.ymd();
        let calendar = if is_long {
            Calendar::Month(year, month)
        } else {
            Calendar::Day(year, month, of_month)
        };
        Date { calendar, doubt: Doubt::None }
    };
    let (first, last) = (date(window.start().day()), date(window.end().plus(-1).day()));
    let interval = Edtf::Interval { start: End::Date(first), end: End::Date(last) };
    date_words(if first == last { Edtf::Date(first) } else { interval }, language)
}

/// From so many days on a window is said by its months.
const MONTHS_FROM_DAYS: i64 = 90;

/// Says dates in one language, in full or in brief.
#[derive(Copy, Clone)]
struct Speaker {
    words: &'static DateWords,
    short: bool,
}

impl Speaker {
    fn edtf(self, edtf: Edtf) -> String {
        let words = self.words;
        match edtf {
            Edtf::Date(date) => self.date(date),
            Edtf::Interval { start: End::Date(start), end: End::Date(end) } => {
                self.together(start, end).unwrap_or_else(|| {
                    fill(words.apart, &[("a", &self.date(start)), ("b", &self.date(end))])
                })
            }
            Edtf::Interval { start: End::Date(start), end } => {
                let said = fill(words.from, &[("a", &self.date(start))]);
                self.noted(said, &[(end == End::Unknown).then_some(words.end_unknown)])
            }
            Edtf::Interval { start, end: End::Date(end) } => {
                let said = fill(words.until, &[("b", &self.date(end))]);
                self.noted(said, &[(start == End::Unknown).then_some(words.start_unknown)])
            }
            Edtf::Interval { .. } => words.undated.to_owned(),
        }
    }

    fn date(self, date: Date) -> String {
        let words = self.words;
        let said = self.calendar(date.calendar);
        let said = match (date.doubt, self.short) {
            (Doubt::None, _) | (Doubt::Uncertain, false) => said,
            (Doubt::Approximate | Doubt::Both, false) => fill(words.about, &[("a", &said)]),
            (Doubt::Approximate | Doubt::Both, true) => fill(words.about_short, &[("a", &said)]),
            (Doubt::Uncertain, true) => fill(words.uncertain_short, &[("a", &said)]),
        };
        let unknown = match date.calendar {
            Calendar::UnknownDay(..) | Calendar::UnknownMonthAndDay(_) => Some(words.day_unknown),
            Calendar::UnknownMonth(_) => Some(words.month_unknown),
            _ => None,
        };
        let doubtful = matches!(date.doubt, Doubt::Uncertain | Doubt::Both);
        self.noted(said, &[unknown, doubtful.then_some(words.uncertain)])
    }

    fn calendar(self, calendar: Calendar) -> String {
        let words = self.words;
        match calendar {
            Calendar::Century(year) => {
                fill(words.century, &[("y", &year.to_string()), ("z", &(year + 99).to_string())])
            }
            Calendar::Decade(year) => fill(words.decade, &[("y", &year.to_string())]),
            Calendar::Year(year)
            | Calendar::UnknownMonth(year)
            | Calendar::UnknownMonthAndDay(year) => year.to_string(),
            Calendar::Season(year, season) => {
                let pattern = if season == Season::Winter { words.winter } else { words.month };
                let (year, next) = (year.to_string(), (year + 1).to_string());
                fill(pattern, &[("m", self.season(season)), ("y", &year), ("z", &next)])
            }
            Calendar::Month(year, month) | Calendar::UnknownDay(year, month) => {
                fill(words.month, &[("m", self.month(month, false)), ("y", &year.to_string())])
            }
            Calendar::Day(year, month, day) => {
                let (day, year) = (day.to_string(), year.to_string());
                fill(words.day, &[("d", &day), ("m", self.month(month, true)), ("y", &year)])
            }
        }
    }

    /// Says two dates as one where they share a month or a year, and neither has doubt.
    fn together(self, start: Date, end: Date) -> Option<String> {
        let words = self.words;
        if start == end {
            return Some(self.date(start));
        }
        if (start.doubt, end.doubt) != (Doubt::None, Doubt::None) {
            return None;
        }
        let in_year = |first: &str, last: &str, year: i32| {
            fill(words.months_of_year, &[("m", first), ("n", last), ("y", &year.to_string())])
        };
        Some(match (start.calendar, end.calendar) {
            (Calendar::Day(year, month, day), Calendar::Day(to_year, to_month, to_day))
                if year == to_year =>
            {
                let same_month = month == to_month;
                let pattern = if same_month { words.days_of_month } else { words.days_of_year };
                let (month, to_month) = (self.month(month, true), self.month(to_month, true));
                let (day, to_day, year) = (day.to_string(), to_day.to_string(), year.to_string());
                let values =
                    [("d", &*day), ("e", &to_day), ("m", month), ("n", to_month), ("y", &year)];
                fill(pattern, &values)
            }
            (Calendar::Month(year, from), Calendar::Month(to_year, to)) if year == to_year => {
                in_year(self.month(from, false), self.month(to, false), year)
            }
            (Calendar::Season(year, from), Calendar::Season(to_year, to))
                if year == to_year && to != Season::Winter =>
            {
                in_year(self.season(from), self.season(to), year)
            }
            (Calendar::Year(year), Calendar::Year(to_year)) => {
                fill(words.years, &[("y", &year.to_string()), ("z", &to_year.to_string())])
            }
            _ => return None,
        })
    }

    /// Adds remarks in brackets; in brief, none.
    fn noted(self, said: String, notes: &[Option<&str>]) -> String {
        let notes: Vec<_> = notes.iter().copied().flatten().collect();
        if self.short || notes.is_empty() {
            return said;
        }
        fill(self.words.noted, &[("a", &said), ("note", &notes.join(", "))])
    }

    fn month(self, month: u8, with_day: bool) -> &'static str {
        let names = match (self.short, with_day) {
            (true, _) => &self.words.short_months,
            (false, true) => &self.words.months_of_days,
            (false, false) => &self.words.months,
        };
        names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn season(self, season: Season) -> &'static str {
        let [spring, summer, autumn, winter] = self.words.seasons;
        match season {
            Season::Spring => spring,
            Season::Summer => summer,
            Season::Autumn => autumn,
            Season::Winter => winter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY_SECONDS;

    #[track_caller]
    fn check(text: &str, full: &str, short: &str) {
        let edtf = Edtf::parse(text).unwrap();
        assert_eq!(date_words(edtf, Language::En), full);
        assert_eq!(short_date_words(edtf, Language::En), short);
    }

    #[test]
    fn dates_are_said_at_their_precision() {
        check("2004-03-01", "1 March 2004", "1 Mar 2004");
        check("2022-10", "October 2022", "Oct 2022");
        check("2023-21", "spring 2023", "spring 2023");
        check("2023-24", "winter 2023–2024", "winter 2023–2024");
        check("1992", "1992", "1992");
        check("202X", "2020s", "2020s");
        check("19XX", "some time in 1900–1999", "some time in 1900–1999");
    }

    #[test]
    fn citations_begin_with_the_year() {
        for (text, expected) in [
            ("2004-03-01", "2004, March 1"),
            ("2022-10", "2022, October"),
            ("1992", "1992"),
            ("1992~", "about 1992"),
            ("2024-03-11/2024-03-12", "11–12 March 2024"),
        ] {
            assert_eq!(year_first_words(Edtf::parse(text).unwrap(), Language::En), expected);
        }
    }

    #[test]
    fn what_is_not_known_is_said() {
        check("1992~", "about 1992", "c. 1992");
        check("2022-10?", "October 2022 (uncertain)", "Oct 2022?");
        check("2022%", "about 2022 (uncertain)", "c. 2022");
        check("2023-XX", "2023 (month unknown)", "2023");
        check("2023-XX-XX", "2023 (day unknown)", "2023");
        check("2023-10-XX?", "October 2023 (day unknown, uncertain)", "Oct 2023?");
    }

    #[test]
    fn intervals_name_what_their_ends_share_once() {
        check("2024-03-11/2024-03-12", "11–12 March 2024", "11–12 Mar 2024");
        check("2024-03-30/2024-04-02", "30 March – 2 April 2024", "30 Mar – 2 Apr 2024");
        check(
            "2022-12-30/2023-01-02",
            "30 December 2022 – 2 January 2023",
            "30 Dec 2022 – 2 Jan 2023",
        );
        check("2023-03/2023-08", "March–August 2023", "Mar–Aug 2023");
        check("2022-10/2023-03", "October 2022 – March 2023", "Oct 2022 – Mar 2023");
        check("2021/2023", "2021–2023", "2021–2023");
        check("2023-21/2023-23", "spring–autumn 2023", "spring–autumn 2023");
        check("2020/2023-08", "2020 – August 2023", "2020 – Aug 2023");
        check("2023/2023", "2023", "2023");
        check("2021~/2023?", "about 2021 – 2023 (uncertain)", "c. 2021 – 2023?");
    }

    #[test]
    fn missing_ends_are_said() {
        check("2023-03/..", "from March 2023", "from Mar 2023");
        check("2023-03/", "from March 2023 (end unknown)", "from Mar 2023");
        check("../2022-05-23", "until 23 May 2022", "until 23 May 2022");
        check("/2022-05-23", "until 23 May 2022 (start unknown)", "until 23 May 2022");
    }

    #[track_caller]
    fn label(day: &str, at_least_days: i64, expected: &str) {
        let day = Edtf::parse(day).unwrap().anchor();
        let step = Step::finest_at_least(at_least_days * DAY_SECONDS);
        assert_eq!(moment_label(day, step, Language::En), expected);
    }

    #[test]
    fn ticks_are_labelled() {
        label("2023-01-01", 365, "2023");
        label("2020-01-01", 3650, "2020");
        label("2023-10-01", 30, "Oct");
        label("2024-01-01", 30, "2024");
        label("2023-04-01", 90, "Apr");
        label("2024-03-11", 7, "11 Mar");
        label("2024-03-12", 1, "12 Mar");
        label("2024-01-01", 7, "1 Jan 2024");
        label("2024-01-01", 1, "1 Jan 2024");
    }
}
