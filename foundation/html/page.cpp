#include "foundation/html/page.h"

#include "foundation/html/assets.h"
#include "foundation/html/components.h"
#include "foundation/html/frame_parts.h"
#include "foundation/html/navigation.h"

namespace alongside::html {
namespace {

bool has_problems(const PageHead& head) {
  return head.problems != nullptr && !head.problems->empty();
}

/// Which of the styles draws the page on a screen. Paper is always white.
std::string_view style_of(Colours colours, Direction direction) {
  const bool rtl = direction == Direction::right_to_left;
  switch (colours) {
    case Colours::dark:
      return rtl ? "alongside-dark-rtl.css" : "alongside-dark.css";
    case Colours::strong:
      return rtl ? "alongside-strong-rtl.css" : "alongside-strong.css";
    case Colours::usual:
      break;
  }
  return rtl ? "alongside-rtl.css" : "alongside.css";
}

void style_link(Html& html, Colours colours, Direction direction, Markup medium) {
  html << "<link rel=\"stylesheet\" href=\""_html << asset(style_of(colours, direction))
       << "\""_html << medium << ">"_html;
}

void styles(Html& html, const Frame& frame) {
  const Direction direction = frame.words.direction();
  if (frame.reading.colours == Colours::usual) {
    style_link(html, Colours::usual, direction, ""_html);
    return;
  }
  style_link(html, frame.reading.colours, direction, " media=\"screen\""_html);
  style_link(html, Colours::usual, direction, " media=\"print\""_html);
}

/// What the styles go by, for who wishes something.
void reading_classes(Html& html, const ReadingWishes& wishes) {
  std::string classes;
  if (wishes.text_percent != 100)
    classes += " alongside-text-" + std::to_string(wishes.text_percent);
  if (wishes.spacing == Spacing::wide) classes += " alongside-wide-spacing";
  if (wishes.motion == Motion::none) classes += " alongside-still";
  if (!classes.empty()) html << " class=\""_html << classes.substr(1) << "\""_html;
}

void document_head(Html& html, const Frame& frame, const PageHead& head) {
  const bool rtl = frame.words.direction() == Direction::right_to_left;
  html << "<!DOCTYPE html><html lang=\""_html << frame.words.language() << "\" dir=\""_html
       << (rtl ? "rtl"_html : "ltr"_html) << "\""_html;
  reading_classes(html, frame.reading);
  html << "><head><meta charset=\"utf-8\"><title>"_html;
  if (has_problems(head)) html << say("Error:") << " "_html;
  html << head.title << " – "_html;
  if (frame.community.empty()) {
    html << say("Alongside");
  } else {
    html << frame.community;
  }
  html << "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
          "<meta name=\"theme-color\" content=\"#17494d\">"
          "<link rel=\"icon\" type=\"image/svg+xml\" href=\""_html
       << asset("favicon.svg") << "\">"_html;
  styles(html, frame);
  html << "<script src=\""_html << asset("alongside.js") << "\" defer></script></head>"_html;
}

/// Without JavaScript a page that moves is asked for again with the link.
void live_source(Html& html, const PageHead& head) {
  html << "<turbo-stream-source src=\""_html << Url(head.live)
       << "\"></turbo-stream-source><p class=\"alongside-refresh\"><a class=\"nhsuk-link\" "
          "href=\"\">"_html
       << say("Refresh this page")
       << "</a></p><p class=\"nhsuk-u-visually-hidden\" role=\"status\" "
          "data-alongside-announces=\""_html
       << say("Results updated") << "\"></p>"_html;
}

void standing_line(Html& html, const Standing& standing) {
  html << "<p class=\"nhsuk-body-s\">"_html << standing.text
       << " <a class=\"nhsuk-link\" href=\""_html << standing.url << "\">"_html << standing.link
       << "</a></p>"_html;
}

void main_part(Html& html, const Frame& frame, const PageHead& head,
               const std::function<void(Html&)>& content) {
  html << "<div class=\"nhsuk-width-container"_html
       << (head.wide ? " alongside-wide"_html : ""_html) << "\">"_html;
  breadcrumb(html, head.breadcrumbs);
  html << "<main class=\"nhsuk-main-wrapper\" id=\"maincontent\">"_html
       << (head.wide ? ""_html
                     : "<div class=\"nhsuk-grid-row\">"
                       "<div class=\"nhsuk-grid-column-two-thirds\">"_html);
  if (head.problems != nullptr) error_summary(html, *head.problems);
  if (head.notice) notification_banner(html, Tone::success, *head.notice);
  if (frame.standing) standing_line(html, *frame.standing);
  content(html);
  if (!head.live.empty()) live_source(html, head);
  html << (head.wide ? ""_html : "</div></div>"_html) << "</main></div>"_html;
}

}  // namespace

std::string page(const Frame& frame, const PageHead& head,
                 const std::function<void(Html&)>& content) {
  Html html(frame.words, frame.form_token);
  document_head(html, frame, head);
  html << "<body><a class=\"nhsuk-skip-link\" data-module=\"nhsuk-skip-link\" "
          "href=\"#maincontent\">"_html
       << say("Skip to main content") << "</a>"_html;
  site_header(html, frame);
  if (frame.group) group_bar(html, *frame.group);
  main_part(html, frame, head, content);
  site_footer(html, frame);
  html << "</body></html>\n"_html;
  return std::move(html).take();
}

}  // namespace alongside::html
