#include "foundation/html/standalone_page.h"

#include <algorithm>
#include <cassert>

#include "foundation/html/assets.h"

namespace alongside::html {
namespace {

void erase_fonts(std::string& css) {
  constexpr std::string_view font = "@font-face{";
  for (auto begin = css.find(font); begin != css.npos; begin = css.find(font, begin)) {
    css.erase(begin, css.find('}', begin) + 1 - begin);
  }
}

void erase_files(std::string& css) {
  constexpr std::string_view file = "url(\"/", none = "none";
  for (auto begin = css.find(file); begin != css.npos; begin = css.find(file, begin)) {
    css.replace(begin, css.find(')', begin) + 1 - begin, none);
  }
}

/// Without fonts and icons, which are files of the server, and the byte order mark of a file.
std::string styles(Direction direction) {
  std::string css(
      asset_content(direction == Direction::right_to_left ? "alongside-rtl.css" : "alongside.css"));
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (css.starts_with(byte_order_mark)) css.erase(0, byte_order_mark.size());
  erase_fonts(css);
  erase_files(css);
  assert(css.find("</") == css.npos && css.find("@import") == css.npos);
  return css;
}

}  // namespace

std::string standalone_page(const Words& words, const Text& title,
                            const std::function<void(Html&)>& content) {
  const bool rtl = words.direction() == Direction::right_to_left;
  Html head(words, "");
  head << "<!DOCTYPE html><html lang=\""_html << words.language() << "\" dir=\""_html
       << (rtl ? "rtl"_html : "ltr"_html)
       << "\"><head><meta charset=\"utf-8\">"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          "style-src 'unsafe-inline'; img-src data:\"><title>"_html
       << title
       << "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
          "<link rel=\"icon\" href=\"data:,\"><style>"_html;
  Html body(words, "");
  body << "</style></head><body><div class=\"nhsuk-width-container\">"
          "<main class=\"nhsuk-main-wrapper\" id=\"maincontent\">"_html;
  content(body);
  body << "</main></div></body></html>\n"_html;
  return std::move(head).take() + styles(words.direction()) + std::move(body).take();
}

}  // namespace alongside::html
