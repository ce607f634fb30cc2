#include <algorithm>

#include "foundation/html/bars.h"
#include "slices/opinions/answer_form.h"
#include "slices/opinions/map_parts.h"
#include "slices/opinions/map_wording_parts.h"
#include "slices/opinions/results_parts.h"

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
    table_row(html, say("Everybody"), statement.groups.all);
  });
}

/// "Group A: 83% agree, 17% disagree"; the name alone where a number is hidden.
void group_bar(Html& html, const ShownGroup& group, const ShownCounts& counts) {
  html << "<p class=\"nhsuk-body-s nhsuk-u-margin-bottom-1\">"_html << letter_of(group);
  if (const auto shares = shares_in_short(html.words(), counts)) html << ": "_html << *shares;
  html << "</p>"_html;
  answers_bar(html, letter_of(group), counts, AnswersInBar::without_rather_not_say);
}

void one_statement(Html& html, const ShownMap& map, const StatementOfMap& statement) {
  html << "<div class=\"alongside-result\" id=\"s-"_html << statement.id.number
       << "\"><h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html << statement.text << "</h3>"_html;
  if (!statement.enough) {
    html::paragraph(html, say_many("Results appear when {count} person has answered this.",
                                   "Results appear when {count} people have answered this.",
                                   answers_for_results));
  } else {
    for (std::size_t n = 0; n < map.groups.size(); ++n) {
      group_bar(html, map.groups[n], statement.groups.sides[n]);
    }
    html::details(html, say("Numbers"), [&] { numbers_table(html, map, statement); });
  }
  html << "</div>"_html;
}

/// "83% agree, 17% disagree", or that it is hidden.
void brief_cell(Html& html, const StatementOfMap& statement, const ShownCounts& counts) {
  const auto shares = shares_in_short(html.words(), counts);
  if (!statement.enough || (!counts.answered.hidden && counts.answered.number == 0)) {
    html::cell(html, say("too few answers"));
  } else if (shares) {
    html::cell(html, *shares);
  } else {
    html::cell(html, say("too small to show"));
  }
}

}  // namespace

void statements_of_map(Html& html, const ShownMap& map, std::int64_t page) {
  if (map.groups.empty() || map.statements.empty()) return;
  html << "<h2 class=\"nhsuk-heading-m\" id=\""_html << std::string_view(each_statement_id)
       << "\">"_html << say("Every statement") << "</h2>"_html;
  html::paragraph(html, say("How each group answered. Open 'Numbers' below a statement to see how "
                            "many gave each answer."));
  html::bar_key(html, {{html::BarFill::solid, say("Agree")},
                       {html::BarFill::striped, say("Disagree")},
                       {html::BarFill::dotted, say("Not sure")}});
  const std::size_t total = map.statements.size();
  const std::size_t first =
      std::min(total, static_cast<std::size_t>(page - 1) * statements_on_map_page);
  const std::size_t last = std::min(total, first + statements_on_map_page);
  for (std::size_t n = first; n < last; ++n) one_statement(html, map, map.statements[n]);
}

void statements_in_brief(Html& html, const ShownMap& map) {
  if (map.groups.empty() || map.statements.empty()) return;
  std::vector<html::Column> columns{{say("Statement")}};
  for (const ShownGroup& group : map.groups) columns.push_back({letter_of(group)});
  html::table(html, say("Every statement"), columns, [&] {
    for (const StatementOfMap& statement : map.statements) {
      html::row(html, [&] {
        html::row_heading(html, statement.text);
        for (const ShownCounts& counts : statement.groups.sides) {
          brief_cell(html, statement, counts);
        }
      });
    }
  });
}

}  // namespace alongside::opinions
