#include "foundation/html/mail_page.h"

namespace alongside::html {

std::string mail_page(const Words& words, const std::string& title,
                      const std::function<void(Html&)>& body) {
  Html html(words, "");
  html << "<!DOCTYPE html><html lang=\""_html << words.language()
       << "\"><head><meta charset=\"utf-8\"><title>"_html << title
       << "</title></head><body style=\"font-family: Arial, sans-serif; font-size: 18px; "
          "line-height: 1.5; color: #23262b\">"_html;
  body(html);
  html << "</body></html>"_html;
  return std::move(html).take();
}

void mail_link(Html& html, const Message& text, const std::string& link) {
  html << "<p>"_html << text << "<br><a href=\""_html << Url(link) << "\">"_html << link
       << "</a></p>"_html;
}

}  // namespace alongside::html
