#include <algorithm>

#include "foundation/html/components.h"

namespace alongside::html {
namespace {

void change_link(Html& html, const SummaryRow& row) {
  html << "<dd class=\"nhsuk-summary-list__actions\"><a class=\"nhsuk-link\" href=\""_html
       << *row.change << "\">"_html << say("Change")
       << "<span class=\"nhsuk-u-visually-hidden\"> "_html << row.key << "</span></a></dd>"_html;
}

void page_address(Html& html, const Paging& paging, std::int64_t page) {
  html << Url(paging.path)
       << (paging.path.find('?') == std::string::npos ? "?page="_html : "&amp;page="_html) << page;
}

void page_item(Html& html, const Paging& paging, std::int64_t page) {
  const bool current = page == paging.page;
  html << "<li class=\"nhsuk-pagination__item"_html
       << (current ? " nhsuk-pagination__item--current"_html : ""_html)
       << "\"><a class=\"nhsuk-pagination__link\" href=\""_html;
  page_address(html, paging, page);
  html << "\" aria-label=\""_html << say("Page {number}", {{"number", page}}) << "\""_html
       << (current ? " aria-current=\"page\""_html : ""_html) << ">"_html
       << html.words().number(page) << "</a></li>"_html;
}

void page_items(Html& html, const Paging& paging) {
  constexpr std::int64_t nearby = 2;  // Pages shown on each side of the one being read.
  const std::int64_t first = std::max<std::int64_t>(1, paging.page - nearby);
  const std::int64_t last = std::min(paging.pages, paging.page + nearby);
  const auto ellipsis =
      "<li class=\"nhsuk-pagination__item nhsuk-pagination__item--ellipsis\">"
      "&ctdot;</li>"_html;
  html << "<ul class=\"nhsuk-pagination__list\">"_html;
  if (first > 1) page_item(html, paging, 1);
  if (first > 2) html << ellipsis;
  for (std::int64_t page = first; page <= last; ++page) page_item(html, paging, page);
  if (last < paging.pages - 1) html << ellipsis;
  if (last < paging.pages) page_item(html, paging, paging.pages);
  html << "</ul>"_html;
}

void previous_page(Html& html, const Paging& paging) {
  html << "<a class=\"nhsuk-pagination__previous\" rel=\"prev\" href=\""_html;
  page_address(html, paging, paging.page - 1);
  html << "\"><svg class=\"nhsuk-icon nhsuk-icon--arrow-left\" "
          "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"16\" height=\"16\" "
          "focusable=\"false\" aria-hidden=\"true\">"
          "<path d=\"M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 "
          "1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z\"/></svg>"
          "<span class=\"nhsuk-pagination__title\">"_html
       << say("Previous") << "<span class=\"nhsuk-u-visually-hidden\"> "_html << say("page")
       << "</span></span></a>"_html;
}

void next_page(Html& html, const Paging& paging) {
  html << "<a class=\"nhsuk-pagination__next\" rel=\"next\" href=\""_html;
  page_address(html, paging, paging.page + 1);
  html << "\"><span class=\"nhsuk-pagination__title\">"_html << say("Next")
       << "<span class=\"nhsuk-u-visually-hidden\"> "_html << say("page")
       << "</span></span><svg class=\"nhsuk-icon nhsuk-icon--arrow-right\" "
          "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"16\" height=\"16\" "
          "focusable=\"false\" aria-hidden=\"true\">"
          "<path d=\"m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 "
          "1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z\"/></svg></a>"_html;
}

}  // namespace

void summary_list(Html& html, const std::vector<SummaryRow>& rows) {
  const bool any_change =
      std::ranges::any_of(rows, [](const SummaryRow& row) { return row.change.has_value(); });
  html << "<dl class=\"nhsuk-summary-list\">"_html;
  for (const SummaryRow& row : rows) {
    html << "<div class=\"nhsuk-summary-list__row"_html
         << (any_change && !row.change ? " nhsuk-summary-list__row--no-actions"_html : ""_html)
         << "\"><dt class=\"nhsuk-summary-list__key\">"_html << row.key
         << "</dt><dd class=\"nhsuk-summary-list__value\">"_html;
    row.value();
    html << "</dd>"_html;
    if (row.change) change_link(html, row);
    html << "</div>"_html;
  }
  html << "</dl>"_html;
}

void table(Html& html, const Text& caption, const std::vector<Column>& columns,
           const Content& rows) {
  html << "<div class=\"nhsuk-scroll\" data-module=\"nhsuk-scroll\">"
          "<div class=\"nhsuk-scroll__content\" role=\"region\" tabindex=\"0\" aria-label=\""_html
       << caption
       << "\"><table class=\"nhsuk-table\">"
          "<caption class=\"nhsuk-table__caption nhsuk-table__caption--m\">"_html
       << caption
       << "</caption><thead class=\"nhsuk-table__head\"><tr class=\"nhsuk-table__row\">"_html;
  for (const Column& column : columns) {
    html << "<th class=\"nhsuk-table__header"_html
         << (column.numeric ? " nhsuk-table__header--numeric"_html : ""_html)
         << "\" scope=\"col\">"_html << column.heading << "</th>"_html;
  }
  html << "</tr></thead><tbody class=\"nhsuk-table__body\">"_html;
  rows();
  html << "</tbody></table></div></div>"_html;
}

void row(Html& html, const Content& cells) {
  html << "<tr class=\"nhsuk-table__row\">"_html;
  cells();
  html << "</tr>"_html;
}

void row_heading(Html& html, const Text& text) {
  html << "<th class=\"nhsuk-table__header\" scope=\"row\">"_html << text << "</th>"_html;
}

void cell(Html& html, const Text& text) {
  html << "<td class=\"nhsuk-table__cell\">"_html << text << "</td>"_html;
}

void numeric_cell(Html& html, const Text& text) {
  html << "<td class=\"nhsuk-table__cell nhsuk-table__cell--numeric\">"_html << text
       << "</td>"_html;
}

void cell(Html& html, const Content& content) {
  html << "<td class=\"nhsuk-table__cell\">"_html;
  content();
  html << "</td>"_html;
}

void pagination(Html& html, const Paging& paging) {
  if (paging.pages <= 1) return;
  html << "<nav class=\"nhsuk-pagination nhsuk-pagination--numbered\" role=\"navigation\" "
          "aria-label=\""_html
       << say("Pagination") << "\">"_html;
  if (paging.page > 1) previous_page(html, paging);
  page_items(html, paging);
  if (paging.page < paging.pages) next_page(html, paging);
  html << "</nav>"_html;
}

}  // namespace alongside::html
