#include <algorithm>

#include "foundation/html/bars.h"
#include "slices/opinions/map/pages/map_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"
#include "slices/opinions/questions/answer_form.h"
#include "slices/opinions/results/results_parts.h"

namespace alongside::opinions {
namespace {

void table_row(Html& html, const Text& name, const ShownCounts& counts) {
  const std::string agree = share_text(html.words(), counts, counts.agree);
  const std::string disagree = share_text(html.words(), counts, counts.disagree);
  const auto number = [&](const ShownNumber& shown) {
    html::numeric_cell(html, number_text(html.words(), shown));
  };
  html::row(html, [&] {
    html::row_heading(html, name);
    number(counts.agree);
    html::numeric_cell(html, agree);
    number(counts.disagree);
    html::numeric_cell(html, disagree);
    number(counts.not_sure);
    number(counts.answered);
  });
}

void numbers_table(Html& html, const ShownMap& map, const StatementOfMap& statement) {
  const std::vector<html::Column> columns{{say("Group")},
                                          {say("Agree"), true},
                                          {say("Share (95% interval)"), true},
                                          {say("Disagree"), true},
                                          {say("Share (95% interval)"), true},
                                          {say("Not sure"), true},
                                          {say("Answers"), true}};
  html::table(html, statement.text, columns, [&] {
    for (std::size_t n = 0; n < map.groups.size(); ++n) {
      table_row(html, letter_of(map.groups[n]), statement.groups.sides[n]);
    }
    table_row(html, say("All shown above"), statement.groups.all);
  });
}

void group_bar(Html& html, const GroupCounts& counts) {
  const Message name = letter_of(counts.map.groups[counts.group]);
  html << "<p class=\"nhsuk-body-s nhsuk-u-margin-bottom-1\">"_html << name << ": "_html
       << stance_of(html.words(), counts) << "</p>"_html;
  answers_bar(html, name, counts.counts(), AnswersInBar::without_rather_not_say);
}

void one_statement(Html& html, const ShownMap& map, std::size_t place) {
  const StatementOfMap& statement = map.statements[place];
  html << "<div class=\"alongside-result\" id=\"s-"_html << statement.id.number
       << "\"><h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html << statement.text << "</h3>"_html;
  if (!statement.enough) {
    html::paragraph(html, say("Too few have answered this to show what they said."));
  } else {
    for (std::size_t n = 0; n < map.groups.size(); ++n) {
      group_bar(html, {map, n, place});
    }
    html::details(html, say("Numbers"), [&] { numbers_table(html, map, statement); });
  }
  html << "</div>"_html;
}

}  // namespace

void answers_key(Html& html) {
  html::bar_key(html, {{html::BarFill::solid, say("Agree")},
                       {html::BarFill::striped, say("Disagree")},
                       {html::BarFill::dotted, say("Not sure")},
                       {html::BarFill::withheld, say("Too few to show")}});
}

void statements_of_map(Html& html, const ShownMap& map, std::int64_t page) {
  if (map.groups.empty() || map.statements.empty()) return;
  const std::size_t total = map.statements.size();
  const std::size_t first =
      std::min(total, static_cast<std::size_t>(page - 1) * statements_on_map_page);
  const std::size_t last = std::min(total, first + statements_on_map_page);
  layer(
      html, Layers::folded, say("Every statement"),
      [&] {
        html::paragraph(html, say("How each group answered. Open 'Numbers' below a statement to "
                                  "see how many gave each answer."));
        answers_key(html);
        for (std::size_t n = first; n < last; ++n) one_statement(html, map, n);
      },
      each_statement_id, page > 1);
}

void statements_in_brief(Html& html, const ShownMap& map) {
  if (map.groups.empty() || map.statements.empty()) return;
  std::vector<html::Column> columns{{say("Statement")}};
  for (const ShownGroup& group : map.groups) columns.push_back({letter_of(group)});
  html::table(html, say("Every statement"), columns, [&] {
    for (std::size_t statement = 0; statement < map.statements.size(); ++statement) {
      html::row(html, [&] {
        // It may run the other way than the page does.
        html << "<th class=\"nhsuk-table__header\" scope=\"row\" dir=\"auto\">"_html
             << map.statements[statement].text << "</th>"_html;
        for (std::size_t n = 0; n < map.groups.size(); ++n) {
          html::cell(html, stance_of(html.words(), {map, n, statement}));
        }
      });
    }
  });
}

}  // namespace alongside::opinions
