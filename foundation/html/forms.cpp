// Forms, buttons and live parts.
#include "foundation/html/components.h"

namespace alongside::html {
namespace {

void form(Html& html, const Url& action, Markup attributes, const Content& fields) {
  html << "<form action=\""_html << action << "\" method=\"post\" novalidate"_html << attributes
       << ">"_html;
  hidden_field(html, form_token_field, html.form_token());
  fields();
  html << "</form>"_html;
}

void button_class(Html& html, ButtonStyle style) {
  html << "nhsuk-button"_html;
  if (style == ButtonStyle::secondary) html << " nhsuk-button--secondary"_html;
  if (style == ButtonStyle::warning) html << " nhsuk-button--warning"_html;
}

}  // namespace

void post_form(Html& html, const Url& action, const Content& fields) {
  form(html, action, ""_html, fields);
}

void upload_form(Html& html, const Url& action, const Content& fields) {
  form(html, action, " enctype=\"multipart/form-data\""_html, fields);
}

void get_form(Html& html, const Url& action, const Content& fields) {
  html << "<form action=\""_html << action << "\" method=\"get\" novalidate>"_html;
  fields();
  html << "</form>"_html;
}

void hidden_field(Html& html, std::string_view name, std::string_view value) {
  html << "<input type=\"hidden\" name=\""_html << name << "\" value=\""_html << value
       << "\">"_html;
}

void button(Html& html, const Text& text, ButtonStyle style) {
  html << "<button class=\""_html;
  button_class(html, style);
  html << "\" data-module=\"nhsuk-button\" type=\"submit\">"_html << text << "</button>"_html;
}

void button(Html& html, const Text& text, std::string_view name, std::string_view value,
            ButtonStyle style) {
  html << "<button class=\""_html;
  button_class(html, style);
  html << "\" data-module=\"nhsuk-button\" type=\"submit\" name=\""_html << name
       << "\" value=\""_html << value << "\">"_html << text << "</button>"_html;
}

void link_button(Html& html, const Url& url, const Text& text, ButtonStyle style) {
  html << "<a class=\""_html;
  button_class(html, style);
  html << "\" data-module=\"nhsuk-button\" href=\""_html << url
       << "\" role=\"button\" draggable=\"false\">"_html << text << "</a>"_html;
}

void button_row(Html& html, const Content& buttons) {
  html << "<div class=\"nhsuk-button-group\">"_html;
  buttons();
  html << "</div>"_html;
}

void live_part(Html& html, std::string_view id, const Content& content) {
  html << "<div class=\"alongside-live\" id=\""_html << field_id(id) << "\">"_html;
  content();
  html << "</div>"_html;
}

std::string live_replacement(std::string_view id, std::string_view inner_html) {
  const std::string place = field_id(id);
  std::string stream = "<turbo-stream action=\"replace\" method=\"morph\" target=\"" + place +
                       "\"><template><div class=\"alongside-live\" id=\"" + place + "\">";
  stream.append(inner_html);
  return stream + "</div></template></turbo-stream>";
}

}  // namespace alongside::html
