#include "slices/notices/notice_pages.h"

#include <algorithm>

#include "foundation/html/components.h"

namespace alongside::notices {
namespace {

void one_notice(Html& html, const ShownNotice& one, WithGroup with_group) {
  html << "<li class=\"alongside-notice\">"_html;
  html << "<a class=\"nhsuk-link\" href=\""_html << Url("/notices/" + std::to_string(one.id))
       << "\">"_html << one.text << "</a>"_html;
  if (!one.is_read) {
    html << " "_html;
    html::tag(html, say("New"), "blue");
  }
  html << "<p class=\"nhsuk-body-s alongside-notice__about\">"_html;
  if (with_group == WithGroup::yes && !one.group.empty()) {
    html << one.group << " · "_html;
  }
  html << html.words().day(one.told_at) << "</p></li>"_html;
}

Message lede(const NoticeListShown& shown) {
  const auto is_new = std::ranges::count(shown.notices, false, &ShownNotice::is_read);
  if (shown.notices.empty()) return say("Nothing has happened here yet. You hear when it does.");
  if (is_new == 0) return say("You have read all of this.");
  return say_many("{count} thing is new for you.", "{count} things are new for you.", is_new);
}

}  // namespace

std::string place_text(Instant told_at, std::int64_t id) {
  return std::to_string(microseconds_of(told_at)) + "-" + std::to_string(id);
}

void notice_list(Html& html, const std::vector<ShownNotice>& notices, WithGroup with_group) {
  html << "<ul class=\"nhsuk-list alongside-notices\">"_html;
  for (const ShownNotice& one : notices) one_notice(html, one, with_group);
  html << "</ul>"_html;
}

void read_all_form(Html& html, const ReadAll& all) {
  html::post_form(html, Url("/notices"), [&] {
    html::hidden_field(html, "until", std::to_string(all.seen_until));
    html::hidden_field(html, "group", std::to_string(all.group));
    html::hidden_field(html, "next", all.path);
    html::button(html, say("Mark all as read"), html::ButtonStyle::secondary);
  });
}

std::string notices_html(const html::Frame& frame, const NoticeListShown& shown) {
  html::PageHead head{.title = say("What is new for you")};
  if (!shown.group.empty()) {
    head.breadcrumbs = {{say("Groups"), Url("/groups")}, {shown.group, Url(shown.path_to_group)}};
  }
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What is new for you"));
    html << "<p class=\"nhsuk-lede-text\">"_html << lede(shown) << "</p>"_html;
    if (std::ranges::any_of(shown.notices, [](const ShownNotice& one) { return !one.is_read; })) {
      read_all_form(html, {shown.path, shown.group_number, shown.seen_until});
    }
    if (!shown.notices.empty()) {
      notice_list(html, shown.notices, shown.group.empty() ? WithGroup::yes : WithGroup::no);
    }
    html << "<p>"_html;
    if (shown.older) {
      html::link(html, Url(shown.path + "?before=" + *shown.older), say("Show older ones"));
      html << "</p><p>"_html;
    }
    if (!shown.first_page) {
      html::link(html, Url(shown.path), say("Back to the newest"));
      html << "</p><p>"_html;
    }
    html::link(html, Url(shown.path_to_wishes), say("Choose how you hear of these"));
    html << "</p>"_html;
    html::hint(html, say("What you were told goes by itself after 90 days."));
  });
}

}  // namespace alongside::notices
