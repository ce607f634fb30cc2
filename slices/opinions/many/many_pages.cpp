#include "slices/opinions/many/many_pages.h"

#include "foundation/html/components.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

constexpr std::int64_t lines_shown_most = 100;

std::string many_path(const ManyPage& data) {
  return path_to(data.question) + "/statements/many";
}

void sign_checkbox(Html& html, const ManyPage& data) {
  html::checkboxes(
      html, {.name = "sign",
             .legend = html::Label(say("Your name")),
             .options = {{"1", say("Sign all of them with my name")}},
             .chosen = data.sign ? std::vector<std::string>{"1"} : std::vector<std::string>{},
             .hint = say("Without this they have no name, and we do not keep who brought them. Few "
                         "people can bring many at once, so others may guess that it was you. You "
                         "get no codes: two members together can take one out.")});
}

void list_form(Html& html, const ManyPage& data, const Message& button) {
  html::upload_form(html, many_path(data), [&] {
    html::text_area(html, {.name = "list",
                           .label = html::Label(say("Statements, a line each")),
                           .value = data.list,
                           .problems = &data.problems,
                           .hint = say("At most {most} at once, with {letters} characters each.",
                                       {{"most", std::int64_t{statements_at_once_most}},
                                        {"letters", std::int64_t{statement_characters_most}}}),
                           .rows = 10});
    html::file_field(html, {.name = "file",
                            .label = html::Label(say("Or a file with them")),
                            .problems = &data.problems,
                            .hint = say("A table (.csv or .xlsx) or a plain text. It takes the "
                                        "place of the list."),
                            .accept = ".csv,.tsv,.txt,.xlsx"});
    sign_checkbox(html, data);
    html::button(html, button);
  });
}

/// What the form of the choice brings again.
void kept_choice(Html& html, const ManyPage& data, const ColumnsToChoose& choice) {
  html::hidden_field(html, "table", choice.csv);
  if (data.sign) html::hidden_field(html, "sign", "1");
}

void choose_column(Html& html, const ManyPage& data) {
  const ColumnsToChoose choice = columns_to_choose(*data.table);
  std::vector<html::WrittenOption> columns;
  for (std::size_t i = 0; i < choice.columns.size(); ++i) {
    const std::size_t place = choice.columns[i];
    std::string label = data.table->headings[place];
    for (const std::string& example : examples_in(*data.table, place)) {
      label += (label.empty() ? "" : " · ") + example;
    }
    columns.push_back({std::to_string(i), std::move(label)});
  }
  html::upload_form(html, many_path(data), [&] {
    kept_choice(html, data, choice);
    html::radios(html, {.name = column_field,
                        .legend = html::Label(say("Which column holds the statements?")),
                        .written_options = std::move(columns),
                        .problems = &data.problems,
                        .hint = say("Each is shown with its heading and its first cells.")});
    html::button(html, say("Go on with this column"));
  });
}

Message said_of(const WrongLine& wrong) {
  const auto line = static_cast<std::int64_t>(wrong.statement.line);
  switch (wrong.kind) {
    case WrongLine::Kind::too_long:
      return say(
          "Line {line} has {characters} characters, and {most} is the most. Make it "
          "shorter:",
          {{"line", line},
           {"characters", wrong.characters},
           {"most", std::int64_t{statement_characters_most}}});
    case WrongLine::Kind::there:
    case WrongLine::Kind::taken_out:
      // One sentence for both: a list of guesses is not told which words were taken out.
      return say("Line {line} is there already, or was taken out. Leave it out of the list:",
                 {{"line", line}});
    case WrongLine::Kind::twice:
      break;
  }
  return say("Line {line} is the same as line {first}. Take one of them out:",
             {{"line", line}, {"first", static_cast<std::int64_t>(wrong.first_line)}});
}

void shorter_form(Html& html, const ManyPage& data, std::string_view what, const Message& button) {
  html::upload_form(html, many_path(data), [&] {
    html::hidden_field(html, "list", data.list);
    if (data.sign) html::hidden_field(html, "sign", "1");
    html::hidden_field(html, "leave_out", what);
    html::button(html, button, html::ButtonStyle::secondary);
  });
}

void wrong_lines(Html& html, const ManyPage& data) {
  if (data.checked->wrong.empty()) return;
  const auto count = static_cast<std::int64_t>(data.checked->wrong.size());
  html::section(html, say_many("{count} line to mend", "{count} lines to mend", count), [&] {
    html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
    std::int64_t shown = 0;
    for (const WrongLine& wrong : data.checked->wrong) {
      if (++shown > lines_shown_most) break;
      html << "<li>"_html << said_of(wrong) << "<br><span dir=\"auto\">"_html
           << wrong.statement.text << "</span></li>"_html;
    }
    html << "</ul>"_html;
    if (!data.checked->right.empty()) {
      shorter_form(html, data, "wrong",
                   say_many("Leave out this line", "Leave out these {count} lines", count));
    }
  });
}

void alike_lines(Html& html, const ManyPage& data) {
  if (data.checked->alike.empty()) return;
  const auto count = static_cast<std::int64_t>(data.checked->alike.size());
  html::section(
      html,
      say_many("{count} line is nearly the same as another",
               "{count} lines are nearly the same as others", count),
      [&] {
        html::paragraph(html,
                        say("Read both: they may also say the opposite. You can keep them, or "
                            "leave them out."));
        html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
        std::int64_t shown = 0;
        for (const AlikeLine& alike : data.checked->alike) {
          if (++shown > lines_shown_most) break;
          const auto line = static_cast<std::int64_t>(alike.statement.line);
          html << "<li><span dir=\"auto\">"_html << alike.statement.text
               << "</span> <span class=\"nhsuk-hint\">"_html << say("Line {line}", {{"line", line}})
               << "</span><br><span dir=\"auto\">"_html << alike.other
               << "</span> <span class=\"nhsuk-hint\">"_html;
          if (alike.other_line == 0) {
            html << say("There already");
          } else {
            html << say("Line {line}", {{"line", static_cast<std::int64_t>(alike.other_line)}});
          }
          html << "</span></li>"_html;
        }
        html << "</ul>"_html;
        shorter_form(html, data, "alike", say("Leave out what is nearly the same"));
      });
}

void save_form(Html& html, const ManyPage& data) {
  const auto count = static_cast<std::int64_t>(data.checked->right.size());
  html::paragraph(html, data.sign ? say("They are signed with your name.")
                                  : say("They have no name, and we do not keep who brought them. "
                                        "Others may guess it: few people can bring many at once."));
  html::upload_form(html, many_path(data), [&] {
    html::hidden_field(html, "list", data.list);
    html::hidden_field(html, "seen", print_of(*data.checked));
    if (data.sign) html::hidden_field(html, "sign", "1");
    html::button(html, say_many("Put forward this statement",
                                "Put forward these {count} statements", count));
  });
  html::details(html, say_many("The statement", "The {count} statements", count), [&] {
    html << "<ol class=\"nhsuk-list nhsuk-list--number\">"_html;
    for (const ListedStatement& one : data.checked->right) {
      html << "<li dir=\"auto\">"_html << one.text << "</li>"_html;
    }
    html << "</ol>"_html;
  });
}

void looked_at(Html& html, const ManyPage& data) {
  const auto right = static_cast<std::int64_t>(data.checked->right.size());
  if (data.changed_meanwhile) {
    html::inset(html, [&] {
      html::paragraph(html, say("Others put something forward meanwhile. Please look once more."));
    });
  }
  for (const Message& note : data.notes) html::paragraph(html, note);
  if (data.checked->empty_lines > 0) {
    html::hint(
        html, say_many("{count} empty line is passed over.", "{count} empty lines are passed over.",
                       static_cast<std::int64_t>(data.checked->empty_lines)));
  }
  if (data.checked->can_be_saved()) {
    html::paragraph(html, say_many("{count} statement is ready. Nothing is saved yet.",
                                   "{count} statements are ready. Nothing is saved yet.", right));
  } else {
    html::paragraph(html, say("Nothing is saved yet."));
  }
  wrong_lines(html, data);
  alike_lines(html, data);
  if (data.checked->can_be_saved()) save_form(html, data);
}

}  // namespace

std::string many_statements_page(const html::Frame& frame, const ManyPage& data) {
  const Message title = say("Put forward many statements at once");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question),
                            .problems = &data.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::written(html, data.question.question);
    if (data.table) {
      for (const Message& note : data.notes) html::paragraph(html, note);
      return choose_column(html, data);
    }
    if (!data.checked || !data.checked->problems.empty()) {
      html::paragraph(html, say("For example what came up in a meeting. You see what is right with "
                                "the list before anything is saved."));
      return list_form(html, data, say("Look at the list"));
    }
    looked_at(html, data);
    if (data.checked->can_be_saved()) {
      html::details(html, say("Change the list"),
                    [&] { list_form(html, data, say("Look at the list")); });
    } else {
      html::section(html, say("Mend the list"),
                    [&] { list_form(html, data, say("Look at the list again")); });
    }
  });
}

}  // namespace alongside::opinions
