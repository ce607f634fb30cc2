#include "foundation/html/stacked_table.h"

namespace alongside::html {
namespace {

void column_name(Html& html, const Column& column) {
  html << "<span class=\"nhsuk-table__heading\" aria-hidden=\"true\">"_html
       << column.heading << " </span>"_html;
}

}  // namespace

void stacked_table(Html& html, const Text& caption, const std::vector<Column>& columns,
                   const Content& rows) {
  html << "<table role=\"table\" class=\"nhsuk-table nhsuk-table--responsive alongside-stacked\">"
          "<caption class=\"nhsuk-table__caption nhsuk-table__caption--m\">"_html
       << caption
       << "</caption><thead role=\"rowgroup\" class=\"nhsuk-table__head\"><tr role=\"row\">"_html;
  for (const Column& column : columns) {
    html << "<th role=\"columnheader\" class=\"nhsuk-table__header"_html
         << (column.numeric ? " nhsuk-table__header--numeric"_html : ""_html)
         << "\" scope=\"col\">"_html << column.heading << "</th>"_html;
  }
  html << "</tr></thead><tbody role=\"rowgroup\" class=\"nhsuk-table__body\">"_html;
  rows();
  html << "</tbody></table>"_html;
}

void stacked_row(Html& html, const Content& cells) {
  html << "<tr role=\"row\" class=\"nhsuk-table__row\">"_html;
  cells();
  html << "</tr>"_html;
}

void stacked_heading(Html& html, const Column& column, const Text& text) {
  html << "<th role=\"rowheader\" scope=\"row\" class=\"nhsuk-table__header\">"_html;
  column_name(html, column);
  html << "<span>"_html << text << "</span></th>"_html;
}

void stacked_cell(Html& html, const Column& column, const Content& content) {
  html << "<td role=\"cell\" class=\"nhsuk-table__cell"_html
       << (column.numeric ? " nhsuk-table__cell--numeric"_html : ""_html) << "\">"_html;
  column_name(html, column);
  html << "<div class=\"alongside-stacked__content\">"_html;
  content();
  html << "</div></td>"_html;
}

void stacked_cell(Html& html, const Column& column, const Text& text) {
  stacked_cell(html, column, [&] { html << text; });
}

}  // namespace alongside::html
