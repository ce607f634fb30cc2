#include "slices/notices/needs/needs_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/waiting_card.h"
#include "slices/notices/notice_pages.h"

namespace alongside::notices {
namespace {

constexpr std::string_view mark_id = "notices-mark";
constexpr std::string_view news_id = "notices-new";

/// So many cards; what waits besides is on the groups' own pages.
constexpr std::size_t most_cards = 8;

std::string name_of(const std::map<std::int64_t, std::string>& names, Id<groups::Group> group) {
  const auto found = names.find(group.number);
  return found == names.end() ? "" : found->second;
}

void lede(Html& html, const NeedsShown& shown) {
  html << "<p class=\"nhsuk-lede-text alongside-lede\">"_html;
  if (!shown.waiting.empty()) {
    html << say_many("{count} thing waits for you.", "{count} things wait for you.",
                     static_cast<std::int64_t>(shown.waiting.size()));
  } else if (shown.groups.empty()) {
    html << say("You are not in a group yet. Find one whose work you would like to shape.");
  } else {
    html << say("Nothing waits for you just now. Thank you for all you have given.");
  }
  html << "</p>"_html;
}

void what_waits(Html& html, const NeedsShown& shown) {
  std::size_t cards = 0;
  for (const Waiting& one : shown.waiting) {
    if (cards++ == most_cards) break;
    html::waiting_card(html, one, 2, name_of(shown.group_names, one.group));
  }
  if (shown.waiting.size() > most_cards) {
    html::paragraph(html, say("There is more on the pages of your groups."));
  }
}

void what_one_could_do(Html& html, const NeedsShown& shown) {
  if (shown.groups.empty()) {
    html::link_button(html, "/groups", say("Find a group"));
    return;
  }
  if (!shown.waiting.empty() || shown.could_do.empty()) return;
  html::h2(html, say("If you like, in {group}", {{"group", shown.groups.front().name}}));
  html << "<div class=\"alongside-cards\">"_html;
  for (const Card& card : shown.could_do) {
    html::card(html, card.title, Url(card.path), [&] { html::paragraph(html, card.about); }, 3);
  }
  html << "</div>"_html;
}

void my_groups(Html& html, const NeedsShown& shown) {
  html::h2(html, say("Your groups"));
  html << "<ul class=\"nhsuk-list\">"_html;
  for (const GroupLink& group : shown.groups) {
    html << "<li>"_html;
    html::link(html, Url(group.path), group.name);
    html << "</li>"_html;
  }
  html << "</ul><p>"_html;
  html::link(html, "/groups", say("Find another group"));
  html << "</p>"_html;
}

void news_inside(Html& html, const NewsShown& news) {
  html::h2(html, say("New since you last looked"));
  if (news.notices.empty()) {
    html::paragraph(html, say("Nothing new. You are up to date."));
  } else {
    // All of them are new: the heading says so once.
    std::vector<ShownNotice> notices = news.notices;
    for (ShownNotice& one : notices) one.is_read = true;
    notice_list(html, notices, news.group == 0 ? WithGroup::yes : WithGroup::no);
    read_all_form(html, {news.path_of_page, news.group, news.seen_until});
  }
  html << "<p>"_html;
  html::link(html, Url(news.path_to_all),
             news.more ? say("See all that is new") : say("See what you were told before"));
  html << "</p>"_html;
}

}  // namespace

void news_part(Html& html, const NewsShown& news) {
  html << "<div id=\""_html << news_id << "\" data-alongside-follows=\""_html << mark_id
       << "\" data-alongside-source=\""_html << Url(news.path) << "\">"_html;
  news_inside(html, news);
  html << "</div>"_html;
  html::live_part(html, mark_id,
                  [&] { html << "<span hidden>"_html << news.mark << "</span>"_html; });
}

std::string news_alone(const Words& words, const std::string& form_token, const NewsShown& news) {
  Html html(words, form_token);
  html << "<div id=\""_html << news_id << "\">"_html;
  news_inside(html, news);
  html << "</div>"_html;
  return std::move(html).take();
}

std::string live_mark(const Words& words, std::int64_t mark) {
  Html html(words, "");
  html << "<span hidden>"_html << mark << "</span>"_html;
  return html::live_replacement(mark_id, html.result());
}

void coming_up_part(Html& html, const std::vector<ComingUp>& coming_up,
                    const std::map<std::int64_t, std::string>& group_names) {
  if (coming_up.empty()) return;
  html::h2(html, say("Comes next"));
  html << "<ul class=\"nhsuk-list alongside-notices\">"_html;
  for (const ComingUp& one : coming_up) {
    html << "<li class=\"alongside-notice\"><strong>"_html << html.words().day(one.at)
         << "</strong><br>"_html;
    html::link(html, Url(one.path), one.name.empty() ? Text(one.what) : Text(one.name));
    html << "<p class=\"nhsuk-body-s alongside-notice__about\">"_html;
    if (!one.name.empty()) html << one.what;
    const std::string group = name_of(group_names, one.group);
    if (!one.name.empty() && !group.empty()) html << " · "_html;
    html << group << "</p></li>"_html;
  }
  html << "</ul>"_html;
}

std::string needs_html(const html::Frame& frame, const NeedsShown& shown) {
  const html::PageHead head{.title = say("Today"), .live = "/notices/live", .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html << "<div class=\"alongside-columns\"><div>"_html;
    html::h1(html, say("Hello, {name}", {{"name", shown.name}}));
    lede(html, shown);
    what_waits(html, shown);
    what_one_could_do(html, shown);
    news_part(html, shown.news);
    html << "</div><div class=\"alongside-columns__beside\">"_html;
    coming_up_part(html, shown.coming_up, shown.group_names);
    if (!shown.groups.empty()) my_groups(html, shown);
    html << "</div></div>"_html;
  });
}

}  // namespace alongside::notices
