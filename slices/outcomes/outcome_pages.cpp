// The page of one outcome: pages.h.
#include "slices/outcomes/outcome_chart_parts.h"
#include "slices/outcomes/pages.h"
#include "slices/outcomes/path_parts.h"

namespace alongside::outcomes::pages {
namespace {

class OutcomePage {
 public:
  OutcomePage(Html& html, const OutcomeShown& shown)
      : html_(html),
        shown_(shown),
        path_(path_to_outcome(shown.member.group.id, shown.outcome.id)) {}

  void write() {
    html::h1(html_, shown_.outcome.title);
    for (const Message& note : shown_.notes) html::paragraph(html_, note);
    if (shown_.chart) {
      chart(*shown_.chart);
    } else {
      html::paragraph(html_, say("There are no numbers yet. Add the first, so that you have "
                                 "something to compare later ones with."));
    }
    if (shown_.may_say) say_something();
    happened();
    conclusions();
    agreed();
    if (shown_.chart) numbers(*shown_.chart);
  }

 private:
  void chart(const charting::Chart& chart) {
    for (const Message& sentence : chart.sentences) html::paragraph(html_, sentence);
    charting::chart_picture(html_, chart);
    charting::chart_key(html_, chart);
    html_ << "<p>"_html;
    if (chart.kind == charting::ChartKind::run) {
      html::link(html_, Url(path_), say("Show it with limits"));
    } else {
      html::link(html_, Url(path_ + "?chart=run"), say("Show it with its middle line (run chart)"));
    }
    html_ << "</p>"_html;
  }

  void say_something() {
    number_form();
    html::details(html_, say("Bring numbers from a file"), [&] { file_form(); });
    html::details(html_, say("Say what happened around it"), [&] { event_form(); });
  }

  void number_form() {
    html::section(html_, say("Add a number"), [&] {
      html::post_form(html_, Url(path_ + "/numbers"), [&] {
        html::date_field(html_, {.name = "day",
                                 .legend = html::Label{say("Which day is it for?")},
                                 .day = shown_.number.day.day,
                                 .month = shown_.number.day.month,
                                 .year = shown_.number.day.year,
                                 .problems = &shown_.problems});
        html::text_field(html_, {.name = "value",
                                 .label = html::Label{say("Number")},
                                 .value = shown_.number.value,
                                 .problems = &shown_.problems,
                                 .width_characters = 10});
        html::text_field(html_, {.name = "note",
                                 .label = html::Label{say("Note (optional)")},
                                 .value = shown_.number.note,
                                 .problems = &shown_.problems});
        html::button(html_, say("Add the number"));
      });
    });
  }

  void file_form() {
    html::upload_form(html_, Url(path_ + "/file"), [&] {
      html::file_field(
          html_, {.name = "file",
                  .label = html::Label{say("A table with dates and numbers")},
                  .problems = &shown_.problems,
                  .hint = say("CSV or .xlsx, a line a day, with the columns date, value and note. "
                              "Days that have a number already stay as they are."),
                  .accept = ".csv,.xlsx,text/csv"});
      html::button(html_, say("Bring them in"), html::ButtonStyle::secondary);
    });
  }

  void event_form() {
    html::post_form(html_, Url(path_ + "/events"), [&] {
      html::date_field(html_, {.name = "event_day",
                               .legend = html::Label{say("When did it happen?")},
                               .day = shown_.event.day.day,
                               .month = shown_.event.day.month,
                               .year = shown_.event.day.year,
                               .problems = &shown_.problems});
      html::text_field(html_, {.name = "what",
                               .label = html::Label{say("What happened?")},
                               .value = shown_.event.what,
                               .problems = &shown_.problems,
                               .hint = say("For example: a new manager, a strike, a new rule")});
      html::checkboxes(html_,
                       {.name = "new_limits",
                        .legend = html::Label{say("Limits")},
                        .options = {{"1", say("Work out the limits anew from that day on"),
                                     say("Only where things are really different since. What "
                                         "happened is shown as the reason.")}},
                        .chosen = shown_.event.new_limits ? std::vector<std::string>{"1"}
                                                          : std::vector<std::string>{}});
      html::button(html_, say("Add it"), html::ButtonStyle::secondary);
    });
  }

  void report(const std::string& kind, std::int64_t number, const std::string& what) {
    html_ << "<a class=\"nhsuk-link nhsuk-u-font-size-16\" href=\""_html
          << Url(path_to_report(shown_.member.group.id, kind, number)) << "\">"_html
          << say("Report this") << "<span class=\"nhsuk-u-visually-hidden\"> "_html << what
          << "</span></a>"_html;
  }
  void taken_out(const std::string& reason) {
    html_ << say("Taken out by two members: {reason}", {{"reason", reason}});
  }

  void happened() {
    if (shown_.events.empty()) return;
    html::section(html_, say("What happened around it"), [&] {
      html_ << "<ul class=\"nhsuk-list\">"_html;
      for (const Event& one : shown_.events) {
        html_ << "<li dir=\"auto\">"_html << day_text(one.day) << ": "_html;
        if (one.what.empty()) {
          taken_out(one.taken_out);
        } else {
          html_ << one.what << " "_html;
          report("events", one.id.number, one.what);
        }
        html_ << "</li>"_html;
      }
      html_ << "</ul>"_html;
    });
  }

  void conclusions() {
    html::section(html_, say("What the group concludes"), [&] {
      if (shown_.conclusions.empty()) html::paragraph(html_, say("Nothing yet."));
      for (const ConclusionShown& one : shown_.conclusions) {
        html::inset(html_, [&] {
          if (one.conclusion.text.empty()) {
            html_ << "<p>"_html;
            taken_out(one.conclusion.taken_out);
            html_ << "</p>"_html;
            return;
          }
          html::written(html_, one.conclusion.text);
          if (const auto warning = warning_on_conclusion(one.conclusion.times)) {
            html_ << "<p><strong>"_html << *warning << "</strong></p>"_html;
          }
          const std::string day = html_.words().day(one.conclusion.said_at);
          html::hint(html_, one.by.empty()
                                ? Text(say("{day}", {{"day", day}}))
                                : Text(say("{name}, {day}", {{"name", one.by}, {"day", day}})));
          report("conclusions", one.conclusion.id.number, day);
        });
      }
      if (shown_.may_conclude) html::details(html_, say("Write a conclusion"), [&] { conclude(); });
    });
  }

  void conclude() {
    if (const auto warning =
            warning_on_conclusion(static_cast<std::int64_t>(shown_.numbers.size()))) {
      html::paragraph(html_, say("There are fewer than 3 times to look at. Your conclusion will "
                                 "have a warning on it that says so."));
    }
    html::post_form(html_, Url(path_ + "/conclusions"), [&] {
      html::text_area(html_, {.name = "conclusion",
                              .label = html::Label{say("What do you conclude?")},
                              .value = shown_.conclusion,
                              .problems = &shown_.problems,
                              .rows = 3});
      html::button(html_, say("Show it to the group"), html::ButtonStyle::secondary);
    });
  }

  void agreed() {
    const Outcome& outcome = shown_.outcome;
    const auto row = [&](const Message& key, const std::string& value) {
      if (value.empty()) return;
      html_ << "<dt>"_html << key << "</dt><dd dir=\"auto\">"_html << value << "</dd>"_html;
    };
    html::section(html_, say("What was agreed"), [&] {
      html_ << "<dl class=\"alongside-outcome\">"_html;
      row(say("Whose outcome it is"), outcome.whose);
      row(say("How one would notice"), outcome.noticed);
      row(say("What is counted"), outcome.counted);
      row(say("When you look"), outcome.looked_when);
      row(say("Who looks"), outcome.who_looks);
      html_ << "</dl>"_html;
      report("outcomes", outcome.id.number, outcome.title);
    });
  }

  void numbers(const charting::Chart& chart) {
    charting::chart_table(html_, chart);
    html_ << "<p>"_html;
    html::link(html_, Url(path_ + "/numbers.csv"), say("Download as a table (CSV)"));
    html_ << "</p>"_html;
    html::hint(html_, say("To have it on paper, print this page: menus and buttons are left out."));
    if (shown_.may_say) html::details(html_, say("Correct a number"), [&] { corrections(); });
  }

  void corrections() {
    html_ << "<ul>"_html;
    for (auto number = shown_.numbers.rbegin(); number != shown_.numbers.rend(); ++number) {
      html_ << "<li>"_html;
      html::link(html_, Url(path_to_number(shown_.member.group.id, shown_.outcome.id, number->id)),
                 say("Correct the number of {day}", {{"day", day_text(number->day)}}));
      if (!number->note.empty() || !number->reason.empty()) {
        html_ << " "_html;
        report("notes", number->id.number, day_text(number->day));
      }
      html_ << "</li>"_html;
    }
    html_ << "</ul>"_html;
  }

  Html& html_;
  const OutcomeShown& shown_;
  std::string path_;
};

}  // namespace

std::string outcome(const html::Frame& frame, const OutcomeShown& shown,
                    std::optional<Message> notice) {
  const html::PageHead head{.title = shown.outcome.title,
                            .breadcrumbs = crumbs_to_outcomes(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { OutcomePage(html, shown).write(); });
}

std::string correction(const html::Frame& frame, const CorrectionShown& shown) {
  const std::string day = day_text(shown.number.day);
  const Message title = say("Correct the number of {day}", {{"day", day}});
  std::vector<html::Crumb> crumbs = crumbs_to_outcomes(shown.member);
  crumbs.push_back(
      {shown.outcome.title, Url(path_to_outcome(shown.member.group.id, shown.outcome.id))});
  const html::PageHead head{
      .title = title, .breadcrumbs = std::move(crumbs), .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("The number that stands there now is kept, with your reason."));
    const std::string path =
        path_to_number(shown.member.group.id, shown.outcome.id, shown.number.id);
    html::post_form(html, Url(path), [&] {
      html::text_field(html, {.name = "value",
                              .label = html::Label{say("Number")},
                              .value = shown.form.value,
                              .problems = &shown.problems,
                              .width_characters = 10});
      html::text_field(html, {.name = "note",
                              .label = html::Label{say("Note (optional)")},
                              .value = shown.form.note,
                              .problems = &shown.problems});
      html::text_field(html, {.name = "reason",
                              .label = html::Label{say("Why does it change?")},
                              .value = shown.form.reason,
                              .problems = &shown.problems});
      html::button(html, say("Correct it"));
    });
    if (shown.of_day.size() < 2) return;
    html::section(html, say("Earlier numbers of that day"), [&] {
      html << "<ul>"_html;
      for (std::size_t n = 0; n + 1 < shown.of_day.size(); ++n) {
        html << "<li dir=\"auto\">"_html
             << say("{before} became {after}: {reason}",
                    {{"before", charting::number_text(shown.of_day[n + 1].value, 6)},
                     {"after", charting::number_text(shown.of_day[n].value, 6)},
                     {"reason", shown.of_day[n].reason}})
             << "</li>"_html;
      }
      html << "</ul>"_html;
    });
  });
}

}  // namespace alongside::outcomes::pages
