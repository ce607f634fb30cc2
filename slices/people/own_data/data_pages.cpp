#include "slices/people/own_data/data_pages.h"

#include <boost/json.hpp>

#include "foundation/base/json_value.h"
#include "foundation/html/mail_page.h"
#include "slices/people/own_data/data_tables.h"

namespace alongside::people {
namespace {

namespace json = boost::json;

void value_shown(Html& html, const json::value& value);

void object_shown(Html& html, const json::object& object) {
  html << "<dl>"_html;
  for (const auto& [name, value] : object) {
    html << "<dt><strong>"_html << spoken_name(name) << "</strong></dt><dd dir=\"auto\">"_html;
    value_shown(html, value);
    html << "</dd>"_html;
  }
  html << "</dl>"_html;
}

void value_shown(Html& html, const json::value& value) {
  if (value.is_object()) {
    object_shown(html, value.as_object());
  } else if (value.is_array()) {
    if (value.as_array().empty()) html << say("Nothing");
    html << "<ul>"_html;
    for (const json::value& one : value.as_array()) {
      html << "<li>"_html;
      value_shown(html, one);
      html << "</li>"_html;
    }
    html << "</ul>"_html;
  } else if (value.is_string()) {
    html << std::string(value.as_string());
  } else if (value.is_bool()) {
    html << (value.as_bool() ? say("Yes") : say("No"));
  } else if (!value.is_null()) {
    html << json::serialize(value);
  }
}

}  // namespace

std::string data_html(const Words& words, const std::string& community, std::string_view text) {
  const auto value = json_value(text);
  const std::string title =
      words(say("What {community} keeps about you", {{"community", community}}));
  return html::mail_page(words, title, [&](Html& html) {
    html << "<h1>"_html << title << "</h1>"_html;
    html << "<p>"_html
         << say("This is all that is kept with your name. The names of things are in English. The "
                "same is in the other files: own-data.json for programs, and tables for "
                "spreadsheets.")
         << "</p>"_html;
    if (!value || !value->is_object()) return;
    json::object alone;
    for (const auto& [name, one] : value->as_object()) {
      if (one.is_primitive()) alone[name] = one;
    }
    object_shown(html, alone);
    for (const auto& [name, one] : value->as_object()) {
      if (one.is_primitive()) continue;
      html << "<h2>"_html << spoken_name(name) << "</h2>"_html;
      value_shown(html, one);
    }
  });
}

}  // namespace alongside::people
