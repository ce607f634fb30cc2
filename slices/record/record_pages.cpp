#include "slices/record/record_pages.h"

#include <chrono>

#include "foundation/html/components.h"

namespace alongside::record::pages {
namespace {

Instant noon_of(std::int64_t day) {
  return std::chrono::sys_days(std::chrono::days(day)) + std::chrono::hours(12);
}

void people_of(Html& html, const ShownAct& act) {
  if (!act.by.empty()) {
    html << "<br>"_html << say("By {name}", {{"name", act.by}});
  } else if (act.by_gone) {
    html << "<br>"_html << say("By somebody whose account is gone");
  }
  if (!act.whom.empty()) html << "<br>"_html << say("It concerned {name}", {{"name", act.whom}});
}

void one_act(Html& html, const ShownAct& act) {
  html << "<li class=\"alongside-acts__one\"><strong>"_html << act.said << "</strong>"_html;
  if (!act.title.empty()) {
    html << "<br>"_html;
    html::link(html, Url(act.path), act.title);
  }
  people_of(html, act);
  if (act.altered) {
    html << "<br>"_html
         << say("Something here was changed in the database afterwards. What was changed is not "
                "shown. Tell whoever looks after the server.");
  }
  html << "</li>"_html;
}

void days(Html& html, const std::vector<ShownDay>& days, int level) {
  for (const ShownDay& day : days) {
    html::heading(html, level, html::Size::small, html.words().day(noon_of(day.day)));
    html << "<ul class=\"alongside-acts\">"_html;
    for (const ShownAct& act : day.acts) one_act(html, act);
    html << "</ul>"_html;
  }
}

void how_many(Html& html, const RecordShown& shown) {
  html << "<p class=\"nhsuk-lede-text alongside-lede\">"_html;
  if (shown.acts == 0) {
    html << say("Nothing is on record yet.");
  } else {
    html << say_many("{count} thing is on record.", "{count} things are on record.", shown.acts);
  }
  html << "</p>"_html;
}

void way(Html& html, const std::string& path, const Message& text) {
  html << "<p>"_html;
  html::link(html, Url(path), text);
  html << "</p>"_html;
}

void ways_to_keep(Html& html, const RecordShown& shown) {
  if (shown.acts == 0) return;
  html << "<div class=\"alongside-not-printed\">"_html;
  if (!shown.group.empty()) way(html, shown.path + "/print", say("Print it"));
  way(html, shown.path + "/record.txt", say("Keep a copy as a file"));
  html::details(html, say("How you can show that nothing was changed"), [&] {
    html::paragraph(html, say("Each entry is tied to the one before it. If anybody changes one, "
                              "leaves one out or puts one in, the ties no longer fit."));
    html::paragraph(html, say("Keep this line somewhere else: in a letter, in a mail, on paper. It "
                              "stands for everything up to now."));
    html << "<p class=\"alongside-acts__head\"><code>"_html << shown.head << "</code></p>"_html;
    html::paragraph(html, say("Later, take a copy as a file. Anybody can hold it against your line "
                              "with the program, on their own machine:"));
    html << "<p class=\"alongside-acts__head\"><code>alongside record verify record.txt --head "
            "\"…\"</code></p>"_html;
    html::paragraph(html, say("The file has no names in it, so that people can still be forgotten. "
                              "Names stand on this page."));
  });
  html << "</div>"_html;
}

void further(Html& html, const RecordShown& shown) {
  if (shown.next) html::action_link(html, Url(*shown.next), say("Earlier ones"));
}

void counts(Html& html, const CommunityShown& shown) {
  html::h2(html, say("In all groups together"));
  html::paragraph(html, say("What it was and how often, by day. In which group, by whom and about "
                            "what only its members see."));
  for (const CountedDay& day : shown.counted) {
    html::table(html, html.words().day(noon_of(day.day)),
                {{say("What was done")}, {.heading = say("How often"), .numeric = true}}, [&] {
                  for (const KindCount& kind : day.kinds) {
                    html::row(html, [&] {
                      html::row_heading(html, kind.said);
                      html::numeric_cell(html, html.words().number(kind.acts));
                    });
                  }
                });
  }
  html::pagination(html, {.page = shown.page,
                          .pages = shown.more ? shown.page + 1 : shown.page,
                          .path = "/community/record"});
}

}  // namespace

std::string group_record(const html::Frame& frame, const RecordShown& shown) {
  const html::PageHead head{.title = say("What was done here"), .breadcrumbs = shown.crumbs};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What was done here"));
    how_many(html, shown);
    html::paragraph(html, say("Some members have more say than others: they lead, let people in, "
                              "close questions. Every member can read here what was done with it. "
                              "Who said or answered what is never here."));
    ways_to_keep(html, shown);
    days(html, shown.days, 2);
    further(html, shown);
  });
}

std::string printed_record(const html::Frame& frame, const RecordShown& shown) {
  std::vector<html::Crumb> crumbs = shown.crumbs;
  crumbs.push_back({say("What was done here"), Url(shown.path)});
  const html::PageHead head{.title = say("What was done here, to print"),
                            .breadcrumbs = std::move(crumbs)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What was done in {group}", {{"group", shown.group}}));
    html << "<div class=\"alongside-not-printed\">"_html;
    html::paragraph(html, say("Print this page. Names on paper stay there when somebody leaves, so "
                              "give it only to those who need it."));
    html << "</div>"_html;
    how_many(html, shown);
    days(html, shown.days, 2);
    if (!shown.head.empty()) {
      html << "<p class=\"alongside-acts__head\"><code>"_html << shown.head << "</code></p>"_html;
    }
    html << "<div class=\"alongside-not-printed\">"_html;
    further(html, shown);
    html << "</div>"_html;
  });
}

std::string community_record(const html::Frame& frame, const CommunityShown& shown) {
  const html::PageHead head{.title = say("Record of the community"),
                            .breadcrumbs = shown.own.crumbs};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Record of the community"));
    how_many(html, shown.own);
    ways_to_keep(html, shown.own);
    if (!shown.own.days.empty()) {
      html::h2(html, say("For the community itself"));
      days(html, shown.own.days, 3);
      further(html, shown.own);
    }
    if (!shown.counted.empty()) counts(html, shown);
  });
}

}  // namespace alongside::record::pages
