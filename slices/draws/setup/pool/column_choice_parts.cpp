#include "slices/draws/setup/pool/column_choice_parts.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"

namespace alongside::draws {
namespace {

std::vector<html::Option> options() {
  return {{std::string(word_of(ColumnKind::feature)), say("A feature: the panel is drawn by it")},
          {std::string(word_of(ColumnKind::id)), say("It tells people apart")},
          {std::string(word_of(ColumnKind::name)), say("Name")},
          {std::string(word_of(ColumnKind::address)), say("Address")},
          {std::string(word_of(ColumnKind::email)), say("E-mail")},
          {std::string(word_of(ColumnKind::telephone)), say("Telephone")},
          {std::string(word_of(ColumnKind::personal)), say("Something else")}};
}

std::string chosen_of(const BringPoolPage& data, std::size_t column) {
  const auto& kinds = data.form.kinds;
  if (column < kinds.size() && !kinds[column].empty()) return kinds[column];
  return std::string(word_of(data.columns[column].guess));
}

void examples(Html& html, const ShownColumn& column) {
  bool first = true;
  for (const std::string& example : column.examples) {
    if (!first) html << "<br>"_html;
    first = false;
    html << "<span dir=\"auto\">"_html << example << "</span>"_html;
  }
}

void kind_choice(Html& html, const BringPoolPage& data, std::size_t column,
                 const Problems& problems) {
  if (data.columns[column].has_quotas) {
    html << say("A feature, with quotas");
    return;
  }
  html::select(html, {.name = kind_field(column),
                      .legend = html::Label(
                          say("What is “{column}”?", {{"column", data.columns[column].heading}})),
                      .options = options(),
                      .chosen = {chosen_of(data, column)},
                      .problems = &problems,
                      .legend_style = html::LabelStyle::visually_hidden});
}

void column_table(Html& html, const BringPoolPage& data, const Problems& problems) {
  const std::vector<html::Column> columns{
      {say("Column")}, {say("For example")}, {say("What is it?")}};
  html::stacked_table(html, say("Columns of the people"), columns, [&] {
    for (std::size_t n = 0; n < data.columns.size(); ++n) {
      html::stacked_row(html, [&] {
        html::stacked_heading(html, columns[0], data.columns[n].heading);
        html::stacked_cell(html, columns[1], [&] { examples(html, data.columns[n]); });
        html::stacked_cell(html, columns[2], [&] { kind_choice(html, data, n, problems); });
      });
    }
  });
}

void warn_of_no_feature(Html& html, const BringPoolPage& data) {
  for (std::size_t n = 0; n < data.columns.size(); ++n) {
    if (chosen_of(data, n) == word_of(ColumnKind::feature)) return;
  }
  html::warning(html, say("No column is a feature yet"), 3);
  html::paragraph(html,
                  say("Then everybody has the same chance, and gender, age and all else is "
                      "sealed: nobody can set quotas for it later without bringing the people "
                      "once more."));
}

void read_otherwise(Html& html, const BringPoolPage& data) {
  if (data.notes.empty()) return;
  html::details(html, say("What was read in another way than it stands there"),
                [&] { html::bullets(html, {data.notes.begin(), data.notes.end()}); });
}

}  // namespace

void column_choice(Html& html, const BringPoolPage& data, const Problems& problems) {
  html::h2(html, say("Look over the columns"));
  html::paragraph(html, say_many("{count} person was read. Nothing is kept yet. Features are what "
                                 "the panel is drawn by; everything else is sealed.",
                                 "{count} people were read. Nothing is kept yet. Features are what "
                                 "the panel is drawn by; everything else is sealed.",
                                 data.rows));
  read_otherwise(html, data);
  warn_of_no_feature(html, data);
  html::hidden_field(html, "columns", columns_print(data.columns));
  column_table(html, data, problems);
  html::checkboxes(html,
                   {.name = "same_address",
                    .legend = html::Label(say("People who live together")),
                    .options = {{"yes", say("Two people of one address may not both be drawn")}},
                    .chosen = {data.form.same_address ? "yes" : ""},
                    .problems = &problems,
                    .layout = html::Choice::Layout::small});
  if (data.form.people.empty()) {
    html::paragraph(html, say("The file of people is too large to be kept on this page. Choose it "
                              "once more below, before you bring them in."));
  }
}

}  // namespace alongside::draws
