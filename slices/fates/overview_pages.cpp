#include "slices/fates/overview_pages.h"

#include <algorithm>

#include "slices/fates/path_parts.h"

namespace alongside::fates {
namespace {

void wholes(Html& html, const KindShown& kind) {
  html::h2(html, kind.heading);
  html << "<ul class=\"alongside-fates\">"_html;
  for (const WholeShown& whole : kind.wholes) {
    html << "<li class=\"alongside-fate\"><p class=\"alongside-fate__said\" dir=\"auto\">"
            "<a href=\""_html
         << Url(whole.path) << "\">"_html << whole.title << "</a></p>"_html;
    counts(html, whole.count);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
  if (!kind.next.empty()) html::action_link(html, kind.next, say("More questions"));
}

void nothing_said(Html& html) {
  html::paragraph(html, say("Nobody has said anything yet. When members put forward statements, "
                            "you see here what became of each: what will be done, what is done, "
                            "and what will not be done and why."));
}

void settings(Html& html, const GroupShown& shown) {
  const std::string path = path_to_changed(shown.member.group.id);
  html::section(html, say("How this group does it"), [&] {
    html::paragraph(html, say_many("Each thing that is said should have an answer within {count} "
                                   "week after its question has closed.",
                                   "Each thing that is said should have an answer within {count} "
                                   "weeks after its question has closed.",
                                   shown.count.weeks));
    if (!shown.public_path.empty()) {
      html << "<p>"_html;
      html::link(html, shown.public_path, say("What everybody outside the group can read"));
      html << "</p>"_html;
    }
    if (shown.may_set) {
      html << "<p>"_html;
      html::link(html, path + "/settings", say("Change how soon, and who can read it"));
      html << "</p>"_html;
    }
  });
}

}  // namespace

std::string group_page(const html::Frame& frame, const GroupShown& shown,
                       std::optional<Message> notice) {
  const html::PageHead head{.title = say("You said, we did"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("You said, we did"));
    if (shown.count.contributions == 0) {
      nothing_said(html);
    } else {
      counts(html, shown.count);
    }
    for (const KindShown& kind : shown.kinds) {
      if (!kind.wholes.empty()) wholes(html, kind);
    }
    if (shown.first && !shown.newest.empty()) {
      html::h2(html, say("Answered lately"));
      lines(html, shown.newest);
    }
    if (shown.count.contributions > 0) {
      ways_to_keep(html, path_to_changed(shown.member.group.id) + "/answers.csv");
    }
    settings(html, shown);
  });
}

namespace {

void ways_to_look(Html& html, const WholePageShown& shown) {
  html << "<p>"_html;
  if (shown.waiting_alone) {
    html::link(html, shown.path, say("Show all of them"));
  } else {
    html::link(html, shown.path + "?show=waiting", say("Show only what waits for an answer"));
  }
  html << "</p>"_html;
}

}  // namespace

std::string whole_page(const html::Frame& frame, const WholePageShown& shown) {
  const html::PageHead head{.title = shown.title, .breadcrumbs = crumbs_to_changed(shown.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, shown.title);
    counts(html, shown.count);
    if (shown.count.answered < shown.count.contributions) {
      html::paragraph(html, say("Choose one to say what became of it. Every member may."));
      if (shown.count.answered > 0 || shown.waiting_alone) ways_to_look(html, shown);
    }
    if (shown.lines.empty()) {
      html::paragraph(html, shown.waiting_alone ? say("Nothing here waits for an answer.")
                                                : say("Nothing is here yet."));
    }
    lines(html, shown.lines);
    if (!shown.next.empty()) html::action_link(html, shown.next, say("More of them"));
    html << "<p>"_html;
    html::link(html, shown.path_of_whole, say("Go to the question"));
    html << "</p>"_html;
    ways_to_keep(html, shown.path + "/answers.csv");
  });
}

}  // namespace alongside::fates
