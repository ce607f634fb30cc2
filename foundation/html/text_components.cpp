#include "foundation/html/components.h"

namespace alongside::html {
namespace {

void heading_size(Html& html, Size size) {
  switch (size) {
    case Size::small:
      html << "s"_html;
      break;
    case Size::medium:
      html << "m"_html;
      break;
    case Size::large:
      html << "l"_html;
      break;
    case Size::extra_large:
      html << "xl"_html;
      break;
  }
}

void write_details(Html& html, Markup open, const Text& summary, const Content& content) {
  html << open
       << "<summary class=\"nhsuk-details__summary\">"
          "<span class=\"nhsuk-details__summary-text\">"_html
       << summary << "</span></summary><div class=\"nhsuk-details__text\">"_html;
  content();
  html << "</div></details>"_html;
}

}  // namespace

void heading(Html& html, int level, Size size, const Text& text) {
  html << "<h"_html << level << " class=\"nhsuk-heading-"_html;
  heading_size(html, size);
  html << "\">"_html << text << "</h"_html << level << ">"_html;
}

void paragraph(Html& html, const Text& text) {
  html << "<p>"_html << text << "</p>"_html;
}

void written(Html& html, std::string_view text) {
  html << "<div class=\"alongside-written\" dir=\"auto\">"_html << text << "</div>"_html;
}

void hint(Html& html, const Text& text) {
  html << "<div class=\"nhsuk-hint\">"_html << text << "</div>"_html;
}

void link(Html& html, const Url& url, const Text& text) {
  html << "<a class=\"nhsuk-link\" href=\""_html << url << "\">"_html << text << "</a>"_html;
}

void action_link(Html& html, const Url& url, const Text& text) {
  html << "<a class=\"nhsuk-action-link\" href=\""_html << url
       << "\"><svg class=\"nhsuk-icon nhsuk-icon--arrow-right-circle\" "
          "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"16\" height=\"16\" "
          "focusable=\"false\" aria-hidden=\"true\">"
          "<path d=\"M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 "
          "1.4l-5.6 5.7a1 1 0 0 1-1.5 0 1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z\"/></svg>"
          "<span class=\"nhsuk-action-link__text\">"_html
       << text << "</span></a>"_html;
}

void bullets(Html& html, const std::vector<Text>& items) {
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (const Text& item : items) html << "<li>"_html << item << "</li>"_html;
  html << "</ul>"_html;
}

void tag(Html& html, const Text& text, std::string_view colour) {
  html << "<strong class=\"nhsuk-tag"_html;
  if (!colour.empty()) html << " nhsuk-tag--"_html << colour;
  html << "\">"_html << text << "</strong>"_html;
}

void inset(Html& html, const Content& content) {
  html << "<div class=\"nhsuk-inset-text\"><span class=\"nhsuk-u-visually-hidden\">"_html
       << say("Information:") << " </span>"_html;
  content();
  html << "</div>"_html;
}

void warning(Html& html, const Text& text, int level) {
  html << "<div class=\"nhsuk-card nhsuk-card--warning\"><div class=\"nhsuk-card__content\"><h"_html
       << level << " class=\"nhsuk-card__heading\">"_html << say("Important") << "</h"_html << level
       << "><p class=\"nhsuk-card__description\">"_html << text << "</p></div></div>"_html;
}

void details(Html& html, const Text& summary, const Content& content) {
  write_details(html, "<details class=\"nhsuk-details\">"_html, summary, content);
}

void expander(Html& html, const Text& summary, const Content& content) {
  write_details(html, "<details class=\"nhsuk-details nhsuk-expander\">"_html, summary, content);
}

void card(Html& html, const Text& title, const Url& url, const Content& content, int level) {
  html << "<div class=\"nhsuk-card nhsuk-card--clickable\">"
          "<div class=\"nhsuk-card__content\"><h"_html
       << level
       << " class=\"nhsuk-card__heading nhsuk-heading-m\">"
          "<a class=\"nhsuk-card__link\" href=\""_html
       << url << "\">"_html << title << "</a></h"_html << level << ">"_html;
  content();
  html << "</div></div>"_html;
}

void section(Html& html, const Text& title, const Content& content, std::string_view id) {
  html << "<section class=\"alongside-section\""_html;
  if (!id.empty()) html << " id=\""_html << id << "\""_html;
  html << ">"_html;
  h2(html, title);
  content();
  html << "</section>"_html;
}

void notification_banner(Html& html, Tone tone, const Text& text) {
  const bool success = tone == Tone::success;
  html << "<div class=\"nhsuk-notification-banner"_html
       << (success ? " nhsuk-notification-banner--success"_html : ""_html)
       << "\" data-module=\"nhsuk-notification-banner\" role=\""_html
       << (success ? "alert"_html : "region"_html)
       << "\" aria-labelledby=\"nhsuk-notification-banner-title\">"
          "<div class=\"nhsuk-notification-banner__header\">"
          "<h2 class=\"nhsuk-notification-banner__title\" "
          "id=\"nhsuk-notification-banner-title\">"_html
       << (success ? say("Success") : say("Important"))
       << "</h2></div><div class=\"nhsuk-notification-banner__content\">"
          "<p class=\"nhsuk-notification-banner__heading\">"_html
       << text << "</p></div></div>"_html;
}

}  // namespace alongside::html
