#include "foundation/html/navigation.h"
#include "foundation/html/testing/components.h"

namespace alongside::html::testing {
namespace {

std::string any_button(Html& html, const Value& value) {
  Options options(value, {"text", "variant", "href"});
  const std::string variant = options.text("variant"), text = options.text("text");
  ButtonStyle style = ButtonStyle::primary;
  if (variant == "secondary") style = ButtonStyle::secondary;
  if (variant == "warning") style = ButtonStyle::warning;
  if (style == ButtonStyle::primary && !variant.empty()) options.not_covered("variant " + variant);
  if (options.has("href")) {
    link_button(html, Url(options.text("href")), text, style);
  } else {
    button(html, text, style);
  }
  return options.not_covered();
}

std::string any_details(Html& html, const Value& value) {
  Options options(value, {"summary", "text", "classes"});
  const std::string summary = options.text("summary"), text = options.text("text");
  const auto write = [&] { html << text; };
  if (options.text("classes") == "nhsuk-expander") {
    expander(html, summary, write);
  } else {
    details(html, summary, write);
  }
  return options.not_covered();
}

std::string any_card(Html& html, const Value& value) {
  Options options(value, {"href", "heading", "description", "clickable"});
  const Value* given = value.find("heading");
  if (given == nullptr || !options.yes("clickable")) return "not clickable";
  Options heading(*given, {"text", "size", "level"});
  if (heading.text("size") != "m") heading.not_covered("heading of another size");
  const std::string text = options.text("description");
  card(
      html, heading.text("text"), Url(options.text("href")),
      [&] { html << "<p class=\"nhsuk-card__description\">"_html << text << "</p>"_html; },
      heading.has("level") ? heading.number("level") : 2);
  return options.not_covered().empty() ? heading.not_covered() : options.not_covered();
}

std::string callout(Html& html, const Value& value) {
  Options options(value, {"heading", "text"});
  if (options.text("heading") != "Important") options.not_covered("another heading");
  warning(html, options.text("text"), 3);
  return options.not_covered();
}

std::string any_tag(Html& html, const Value& value) {
  Options options(value, {"text", "colour"});
  const std::string text = options.text("text");
  tag(html, text, options.text("colour"));
  return options.not_covered();
}

std::string inset_text(Html& html, const Value& value) {
  Options options(value, {"text"});
  const std::string text = options.text("text");
  inset(html, [&] { paragraph(html, text); });
  return options.not_covered();
}

std::function<std::string(Html&, const Value&)> leading(void (*write)(Html&, const Url&,
                                                                      const Text&)) {
  return [write](Html& html, const Value& value) {
    Options options(value, {"text", "href"});
    if (!options.has("href")) options.not_covered("without href");
    const std::string text = options.text("text");
    write(html, Url(options.text("href")), text);
    return options.not_covered();
  };
}

std::string any_hint(Html& html, const Value& value) {
  Options options(value, {"text"});
  const std::string text = options.text("text");
  hint(html, text);
  return options.not_covered();
}

std::string crumbs(Html& html, const Value& value) {
  Options options(value, {"items"});
  std::vector<Crumb> all;
  for (const Value& item : options.list("items")) {
    Options one(item, {"href", "text"});
    if (!one.not_covered().empty()) options.not_covered("item with " + one.not_covered());
    all.push_back({wording(one.text("text")), Url(one.text("href"))});
  }
  breadcrumb(html, all);
  return options.not_covered();
}

std::string summary_of_errors(Html& html, const Value& value) {
  Options options(value, {"heading", "errorList"});
  if (options.text("heading") != "There is a problem") options.not_covered("another heading");
  Problems problems;
  for (const Value& item : options.list("errorList")) {
    if (item.kind != Value::Kind::object) {
      options.not_covered("empty items");
      continue;
    }
    Options one(item, {"href", "text"});
    const std::string href = one.text("href");
    problems.push_back({href.empty() ? "" : href.substr(1), wording(one.text("text"))});
  }
  error_summary(html, problems);
  return options.not_covered();
}

std::string banner(Html& html, const Value& value) {
  Options options(value, {"text", "variant"});
  const std::string text = options.text("text");
  notification_banner(html, options.text("variant") == "success" ? Tone::success : Tone::neutral,
                      text);
  return options.not_covered();
}

std::string pages(Html& html, const Value& value) {
  Options options(value, {"previous", "next", "items"});
  if (options.list("items").empty()) return "not numbered";
  Paging paging{.path = "/list"};
  for (const Value& item : options.list("items")) {
    if (item.kind != Value::Kind::object) options.not_covered("empty items");
    const Value* number = item.find("number");
    if (number == nullptr) continue;
    paging.pages = std::stoi(number->text);
    if (item.find("current") != nullptr) paging.page = paging.pages;
  }
  for (const char* way : {"previous", "next"}) {
    const Value* link = value.find(way);
    if (link != nullptr && link->members.size() != 1) options.not_covered("another wording");
  }
  pagination(html, paging);
  return options.not_covered();
}

std::string summary(Html& html, const Value& value) {
  Options options(value, {"rows"});
  struct Row {
    std::string key, value, href;
  };
  std::vector<Row> given;
  for (const Value& row : options.list("rows")) {
    Options one(row, {"key", "value", "actions"});
    Row out{one.text("key"), one.text("value"), ""};
    if (const Value* actions = row.find("actions")) {
      const Value* items = actions->find("items");
      if (items == nullptr || items->items.size() != 1) {
        options.not_covered("other actions");
      } else {
        Options action(items->items[0], {"href", "text", "visuallyHiddenText"});
        out.href = action.text("href");
        if (!action.not_covered().empty()) options.not_covered("action with further options");
      }
    }
    if (!one.not_covered().empty()) options.not_covered("row with " + one.not_covered());
    given.push_back(out);
  }
  std::vector<std::function<void()>> values;
  for (const Row& row : given) values.emplace_back([&html, &row] { html << row.value; });
  std::vector<SummaryRow> rows;
  for (std::size_t i = 0; i < given.size(); ++i) {
    rows.push_back({given[i].key, values[i],
                    given[i].href.empty() ? std::nullopt : std::optional(Url(given[i].href))});
  }
  summary_list(html, rows);
  return options.not_covered();
}

std::vector<Column> columns(Options& options) {
  std::vector<Column> out;
  for (const Value& head : options.list("head")) {
    if (head.kind == Value::Kind::text) {
      out.push_back({wording(head.text)});
      continue;
    }
    if (head.kind != Value::Kind::object) options.not_covered("empty items");
    Options one(head, {"text", "format"});
    out.push_back({wording(one.text("text")), one.text("format") == "numeric"});
    if (!one.not_covered().empty()) options.not_covered("column with " + one.not_covered());
  }
  return out;
}

void table_row(Html& html, Options& options, const std::vector<Column>& heads, const Value& cells) {
  row(html, [&] {
    std::size_t column = 0;
    for (const Value& value : cells.items) {
      Options one(value, {"text", "format"});
      const std::string text = value.kind == Value::Kind::text ? value.text : one.text("text");
      const bool numeric =
          one.text("format") == "numeric" || (column < heads.size() && heads[column].numeric);
      if (!one.not_covered().empty()) options.not_covered("cell with " + one.not_covered());
      if (column++ == 0 && options.yes("firstCellIsHeader")) {
        row_heading(html, text);
      } else if (numeric) {
        numeric_cell(html, text);
      } else {
        cell(html, text);
      }
    }
  });
}

std::string any_table(Html& html, const Value& value) {
  Options options(value, {"caption", "firstCellIsHeader", "head", "rows", "scroll"});
  const Value* given = value.find("caption");
  if (given == nullptr || given->kind != Value::Kind::object) return "without a sized caption";
  Options caption(*given, {"text", "size", "id"});
  if (caption.text("size") != "m") caption.not_covered("caption of another size");
  const std::string text = caption.text("text");
  const std::vector<Column> heads = columns(options);
  table(html, text, heads, [&] {
    for (const Value& cells : options.list("rows")) table_row(html, options, heads, cells);
  });
  return options.not_covered().empty() ? caption.not_covered() : options.not_covered();
}

/// All our tables can be scrolled; the region has the caption as its name, without an id.
std::string bare_table(std::string html) {
  const auto begin = html.find("<table"), end = html.find("</table>");
  return replaced(html.substr(begin, end - begin), " id=\"[^\"]*\"", "") + "</table>";
}

std::string paged_by_query(std::string html, const Value&) {
  return replaced(html, "#/section/", "/list?page=");
}

/// We read the key aloud as it stands, nhsuk-frontend in small letters.
std::string small_letters(std::string html) {
  for (char& c : html) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return html;
}

}  // namespace

std::vector<Component> content_components() {
  const auto same = [](std::string html) { return html; };
  return {{"action-link", leading(action_link)},
          {"back-link", leading(back_link)},
          {"breadcrumb", crumbs},
          {"button", any_button},
          {"card", any_card},
          {"details", any_details},
          {"error-summary", summary_of_errors},
          {"hint", any_hint},
          {"inset-text", inset_text},
          {"notification-banner", banner},
          {"pagination", pages, same, paged_by_query},
          {"summary-list", summary, small_letters,
           [](std::string html, const Value&) { return small_letters(std::move(html)); }},
          {"tables", any_table, bare_table,
           [](std::string html, const Value&) { return bare_table(std::move(html)); }},
          {"tag", any_tag},
          {"warning-callout", callout}};
}

}  // namespace alongside::html::testing
