#include <map>
#include <regex>

#include "foundation/html/testing/components.h"

namespace alongside::html::testing {
namespace {

/// Our ids are made of names: what a fixture calls `id` we are given as the name.
std::string named_by_id(std::string html, const Value& options) {
  Options all(options, {});
  return replaced(html, "name=\"" + options.find("name")->text + "\"", "name=\"" + all.id() + "\"");
}

std::string input(Html& html, const Value& value) {
  Options options(value, {"label", "name", "id", "hint", "errorMessage", "type", "autocomplete",
                          "width", "value"});
  const auto label = options.label();
  const Problems problems = options.problems(options.id());
  const std::string id = options.id(), type = options.has("type") ? options.text("type") : "text";
  const std::string autocomplete = options.text("autocomplete"), written = options.text("value");
  text_field(html, {.name = id,
                    .label = Label{label.text},
                    .value = written,
                    .problems = &problems,
                    .hint = options.message("hint"),
                    .type = type,
                    .autocomplete = autocomplete,
                    .width_characters = options.number("width"),
                    .label_style = label.style});
  return options.not_covered();
}

std::string password(Html& html, const Value& value) {
  Options options(
      value, {"label", "name", "id", "hint", "errorMessage", "autocomplete", "width", "value"});
  const auto label = options.label();
  const Problems problems = options.problems(options.id());
  const std::string id = options.id(), written = options.text("value");
  const std::string autocomplete =
      options.has("autocomplete") ? options.text("autocomplete") : "current-password";
  text_field(html, {.name = id,
                    .label = Label{label.text},
                    .value = written,
                    .problems = &problems,
                    .hint = options.message("hint"),
                    .type = "password",
                    .autocomplete = autocomplete,
                    .width_characters = options.number("width"),
                    .label_style = label.style});
  return options.not_covered();
}

std::string area(Html& html, const Value& value) {
  Options options(value,
                  {"label", "name", "id", "hint", "errorMessage", "value", "rows", "maxlength"});
  const auto label = options.label();
  const Problems problems = options.problems(options.id());
  const std::string id = options.id(), written = options.text("value");
  text_area(html, {.name = id,
                   .label = Label{label.text},
                   .value = written,
                   .problems = &problems,
                   .hint = options.message("hint"),
                   .rows = options.has("rows") ? options.number("rows") : 5,
                   .most_characters = options.number("maxlength"),
                   .label_style = label.style});
  return options.not_covered();
}

std::string counted_area(Html& html, const Value& value) {
  const std::string why = area(html, value);
  return why.empty() && value.find("maxlength") == nullptr ? "without a limit" : why;
}

std::string file(Html& html, const Value& value) {
  Options options(value, {"label", "name", "id", "hint", "errorMessage"});
  const auto label = options.label();
  if (label.style == LabelStyle::page_heading) options.not_covered("label as page heading");
  const Problems problems = options.problems(options.id());
  const std::string id = options.id();
  file_field(html, {.name = id,
                    .label = Label{label.text},
                    .problems = &problems,
                    .hint = options.message("hint")});
  return options.not_covered();
}

Choice::Layout layout(const Options& options) {
  using enum Choice::Layout;
  if (options.yes("inline")) return options.yes("small") ? small_inline_row : inline_row;
  return options.yes("small") ? small : stacked;
}

std::vector<std::string> chosen(Options& options) {
  std::vector<std::string> values;
  if (options.has("value")) values.push_back(options.text("value"));
  for (const Value& value : options.list("values")) values.push_back(value.text);
  return values;
}

std::function<std::string(Html&, const Value&)> group(void (*write)(Html&, const Choice&)) {
  return [write](Html& html, const Value& value) {
    Options options(value, {"fieldset", "name", "idPrefix", "items", "hint", "errorMessage",
                            "small", "inline", "value", "values"});
    const auto legend = options.legend();
    const Problems problems = options.problems(options.id());
    const std::string id = options.id();
    write(html, {.name = id,
                 .legend = Label{legend.text},
                 .options = options.items(),
                 .chosen = chosen(options),
                 .problems = &problems,
                 .hint = options.message("hint"),
                 .layout = layout(options),
                 .legend_style = legend.style});
    return options.not_covered();
  };
}

std::string selection(Html& html, const Value& value) {
  Options options(value, {"label", "name", "id", "items", "hint", "errorMessage", "value"});
  const auto label = options.label();
  const Problems problems = options.problems(options.id());
  const std::string id = options.id();
  select(html, {.name = id,
                .legend = Label{label.text},
                .options = options.items(),
                .chosen = chosen(options),
                .problems = &problems,
                .hint = options.message("hint"),
                .legend_style = label.style});
  return options.not_covered();
}

/// The values of day, month and year, and which of them are wrong.
struct DateParts {
  std::map<std::string, std::string> values;
  std::string wrong;
};

DateParts date_parts(const Value& value, Options& options) {
  DateParts parts;
  for (const char* name : {"day", "month", "year"}) {
    const Value* given = value.find(name);
    if (given == nullptr) continue;
    if (given->kind != Value::Kind::object) options.not_covered("without " + std::string(name));
    Options part(*given, {"value", "error"});
    if (!part.not_covered().empty()) options.not_covered("part with " + part.not_covered());
    parts.values[name] = part.text("value");
    if (part.yes("error")) parts.wrong = std::string("-") + name;
  }
  if (const Value* values = value.find("values")) {
    for (const auto& [name, text] : values->members) parts.values[name] = text.text;
  }
  return parts;
}

std::string date(Html& html, const Value& value) {
  Options options(value,
                  {"fieldset", "id", "hint", "errorMessage", "day", "month", "year", "values"});
  const auto legend = options.legend();
  const std::string id = options.id();
  DateParts parts = date_parts(value, options);
  if (!parts.wrong.empty() && !options.has("errorMessage")) options.not_covered("no message");
  const Problems problems = options.problems(id + parts.wrong);
  date_field(html, {.name = id,
                    .legend = Label{legend.text},
                    .day = parts.values["day"],
                    .month = parts.values["month"],
                    .year = parts.values["year"],
                    .problems = &problems,
                    .hint = options.message("hint"),
                    .legend_style = legend.style});
  return options.not_covered();
}

/// Wording for the script: we always send it, nhsuk-frontend only where it is not English.
std::string without_script_wording(std::string html) {
  return replaced(html, " data-i18n[^=]*=\"[^\"]*\"", "");
}

std::string as_password(std::string html) {
  return replaced(without_script_wording(std::move(html)), "passphrase", "password");
}

/// Our day has the id of the whole field, and our names begin with the field's name.
std::string date_by_name(std::string html, const Value& options) {
  const std::string id = options.find("id")->text;
  html = replaced(html, "(date-input\") id=\"" + id + "\"", "$1");
  html = replaced(html, "(id|for)=\"" + id + "-day\"", "$1=\"" + id + "\"");
  return replaced(html, "name=\"(?:" + id + "\\[)?(day|month|year)\\]?\"",
                  "name=\"" + id + "-$1\"");
}

}  // namespace

std::string replaced(const std::string& text, const std::string& pattern, const std::string& with) {
  return std::regex_replace(text, std::regex(pattern), with);
}

std::vector<Component> field_components() {
  const auto same = [](std::string html) { return html; };
  return {{"input", input, same, named_by_id},
          {"password-input", password, as_password, named_by_id},
          {"textarea", area, same, named_by_id},
          {"character-count", counted_area, without_script_wording, named_by_id},
          {"file-upload", file, same, named_by_id},
          {"radios", group(radios), same, named_by_id},
          {"checkboxes", group(checkboxes), same, named_by_id},
          {"select", selection, same, named_by_id},
          {"date-input", date, same, date_by_name}};
}

}  // namespace alongside::html::testing
