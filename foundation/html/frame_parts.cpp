#include "foundation/html/frame_parts.h"

#include "foundation/html/components.h"

namespace alongside::html {
namespace {

/// Two people side by side.
constexpr Markup symbol =
    "<svg class=\"alongside-symbol\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" "
    "width=\"32\" height=\"32\" aria-hidden=\"true\" focusable=\"false\">"
    "<g class=\"alongside-symbol__one\"><circle cx=\"10.5\" cy=\"8\" r=\"4.5\"/>"
    "<path d=\"M3 28v-6a7.5 7.5 0 0 1 15 0v6z\"/></g>"
    "<g class=\"alongside-symbol__other\"><circle cx=\"21.5\" cy=\"8\" r=\"4.5\"/>"
    "<path d=\"M14 28v-6a7.5 7.5 0 0 1 15 0v6z\"/></g></svg>"_html;

/// For a query: everything but letters, digits and `-._~/` as %XX.
std::string encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("-._~/").find(c) != std::string_view::npos;
    if (kept) {
      out += c;
    } else {
      out.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
  }
  return out;
}

bool is_sign_in_page(std::string_view path) {
  return path.starts_with("/sign-") || path == "/" || path.empty();
}

void menu_link(Html& html, const Frame& frame, std::string_view path, const Text& text) {
  const bool current = frame.path == path;
  const bool below = frame.path.starts_with(std::string(path) + "/");
  html << "<li class=\"alongside-menu__item\"><a class=\"alongside-menu__link\" href=\""_html
       << Url(std::string(path)) << "\""_html
       << (current ? " aria-current=\"page\""_html
                   : (below ? " aria-current=\"true\""_html : ""_html))
       << ">"_html << text << "</a></li>"_html;
}

void menu_for_person(Html& html, const Frame& frame) {
  menu_link(html, frame, "/", say("For you"));
  menu_link(html, frame, "/groups", say("Groups"));
  menu_link(html, frame, "/search", say("Search"));
  menu_link(html, frame, "/me", *frame.person);
  html << "<li class=\"alongside-menu__item\"><form action=\"/sign-out\" method=\"post\">"_html;
  hidden_field(html, form_token_field, html.form_token());
  html << "<button class=\"alongside-menu__link alongside-menu__button\" type=\"submit\">"_html
       << say("Sign out") << "</button></form></li>"_html;
}

void menu_for_stranger(Html& html, const Frame& frame) {
  html << "<li class=\"alongside-menu__item\">"
          "<a class=\"alongside-menu__link\" href=\"/sign-in"_html;
  if (!is_sign_in_page(frame.path)) html << "?next="_html << encoded(frame.path);
  html << "\""_html << (frame.path == "/sign-in" ? " aria-current=\"page\""_html : ""_html)
       << ">"_html << say("Sign in") << "</a></li>"_html;
  if (frame.opens_sign_up) menu_link(html, frame, "/sign-up", say("Sign up"));
}

void demonstration_banner(Html& html) {
  html << "<div class=\"alongside-demonstration\">"
          "<div class=\"nhsuk-width-container\"><strong>"_html
       << say("Made-up data: this is a demonstration") << "</strong></div></div>"_html;
}

}  // namespace

void site_header(Html& html, const Frame& frame) {
  html << "<header>"_html;
  if (frame.demonstration) demonstration_banner(html);
  html << "<div class=\"alongside-header\"><div class=\"nhsuk-width-container "
          "alongside-header__inside\">"
          "<a class=\"alongside-header__name\" href=\"/\">"_html
       << symbol << "<span>"_html;
  if (frame.community.empty()) {
    html << say("Alongside");
  } else {
    html << frame.community;
  }
  html << "</span></a>"_html;
  if (frame.person || !frame.community.empty()) {
    html << "<nav class=\"alongside-menu\" aria-label=\""_html << say("Menu")
         << "\"><ul class=\"alongside-menu__list\">"_html;
    if (frame.person) {
      menu_for_person(html, frame);
    } else {
      menu_for_stranger(html, frame);
    }
    html << "</ul></nav>"_html;
  }
  html << "</div></div></header>"_html;
}

void site_footer(Html& html, const Frame& frame) {
  html << "<footer class=\"alongside-footer\"><div class=\"nhsuk-width-container\">"
          "<ul class=\"alongside-footer__list\"><li><a class=\"alongside-footer__link\" "
          "href=\"/help\">"_html
       << say("Help") << "</a></li><li><a class=\"alongside-footer__link\" href=\"/about\">"_html
       << say("About")
       << "</a></li><li><a class=\"alongside-footer__link\" href=\"/privacy\">"_html
       << say("Privacy")
       << "</a></li><li><a class=\"alongside-footer__link\" "
          "href=\"/accessibility\">"_html
       << say("Accessibility")
       << "</a></li><li><a class=\"alongside-footer__link\" href=\"/reading"_html;
  if (frame.path != reading_path) html << "?next="_html << encoded(frame.path);
  html << "\">"_html << say("Language and reading")
       << "</a></li></ul><p class=\"alongside-footer__text\">"_html
       << say("Alongside is free software") << "</p></div></footer>"_html;
}

}  // namespace alongside::html
