// The list of actions: pages.h.
#include "slices/actions/pages.h"
#include "slices/actions/path_parts.h"

namespace alongside::actions::pages {
namespace {

class ListPage {
 public:
  ListPage(Html& html, const ListShown& shown)
      : html_(html), shown_(shown), path_(path_to_actions(shown.member.group.id)) {}

  void write() {
    html::h1(html_, say("Actions"));
    html::paragraph(html_, standing());
    if (shown_.from) comes_from(*shown_.from);
    if (shown_.may_make) {
      const std::string of =
          shown_.from ? of_contribution(shown_.from->kind, shown_.from->number) : "";
      html::link_button(html_, Url(path_ + "/new" + of), say("Write down an action"));
    }
    lines(shown_.lines);
    html::pagination(html_, shown_.paging);
    if (shown_.which == Which::open) {
      ended_lately();
    } else {
      html_ << "<p>"_html;
      html::link(html_, Url(path_), say("What is to be done now"));
      html_ << "</p>"_html;
    }
  }

 private:
  Message standing() const {
    if (shown_.which == Which::ended)
      return say("What the group did, and what it dropped and why.");
    if (shown_.which == Which::of_one) return say("What is done about one thing.");
    if (shown_.lines.empty()) {
      return say(
          "Nothing is to be done just now. When the group agrees to do something, write "
          "down what, who and by when.");
    }
    std::int64_t overdue = 0;
    for (const LineShown& one : shown_.lines) overdue += one.action.is_overdue(shown_.now) ? 1 : 0;
    if (overdue > 0) {
      return say_many("The day of {count} action has passed. It stands first.",
                      "The day of {count} actions has passed. They stand first.", overdue);
    }
    return say("What the group agreed to do: what comes first stands first.");
  }

  void comes_from(const FromShown& from) {
    html::inset(html_, [&] {
      html::written(html_, from.text);
      html_ << "<p>"_html;
      html::link(html_, Url(from.path), say("See where it stands"));
      html_ << "</p>"_html;
    });
  }

  void who(const LineShown& one) {
    std::string names;
    for (const std::string& name : one.doers) names += (names.empty() ? "" : ", ") + name;
    if (!one.action.others.empty()) names += (names.empty() ? "" : ", ") + one.action.others;
    const std::string day = html_.words().day(one.action.due_at);
    html_ << "<p class=\"alongside-tight\" dir=\"auto\">"_html;
    if (names.empty()) {
      html_ << say("By {day}", {{"day", day}});
    } else {
      html_ << say("{names}, by {day}", {{"names", names}, {"day", day}});
    }
    html_ << "</p>"_html;
    if (one.doers.empty() && one.offered && one.action.is_open()) {
      html::hint(html_, say("Somebody is asked, and has not answered yet."));
    }
  }

  void lines(const std::vector<LineShown>& all) {
    if (all.empty()) return;
    html_ << "<ul class=\"alongside-actions\">"_html;
    for (const LineShown& one : all) {
      html_ << "<li class=\"alongside-action\"><p class=\"alongside-action__what\" "
               "dir=\"auto\"><a href=\""_html
            << Url(path_to_action(shown_.member.group.id, one.action.id)) << "\">"_html
            << one.action.what << "</a></p><p class=\"alongside-tight\">"_html;
      tags_of(html_, one.action, !one.doers.empty(), shown_.now);
      html_ << "</p>"_html;
      who(one);
      html_ << "</li>"_html;
    }
    html_ << "</ul>"_html;
  }

  void ended_lately() {
    if (shown_.ended_lately.empty()) return;
    html::section(html_, say("Done or dropped"), [&] {
      lines(shown_.ended_lately);
      html_ << "<p>"_html;
      html::link(html_, Url(path_ + "?show=ended"), say("All that is done or dropped"));
      html_ << "</p>"_html;
    });
  }

  Html& html_;
  const ListShown& shown_;
  std::string path_;
};

}  // namespace

void tags_of(Html& html, const Action& action, bool is_carried, Instant now) {
  if (action.state == State::done) return html::tag(html, say("Done"), "green");
  if (action.state == State::dropped) return html::tag(html, say("Dropped"), "grey");
  html::tag(
      html,
      action.percent == 0 ? say("To do") : say("{percent}% done", {{"percent", action.percent}}),
      action.percent == 0 ? "blue" : "aqua-green");
  const auto also = [&](const Message& text, std::string_view colour) {
    html << " "_html;
    html::tag(html, text, colour);
  };
  if (action.is_overdue(now)) also(say("Its day has passed"), "orange");
  if (!action.hindrance.empty()) also(say("Something is in the way"), "yellow");
  if (!is_carried && action.others.empty()) also(say("Nobody does it yet"), "pink");
}

std::string list(const html::Frame& frame, const ListShown& shown) {
  const html::PageHead head{.title = say("Actions"),
                            .breadcrumbs = shown.which == Which::open
                                               ? groups::crumbs(shown.member)
                                               : crumbs_to_actions(shown.member)};
  return html::page(frame, head, [&](Html& html) { ListPage(html, shown).write(); });
}

}  // namespace alongside::actions::pages
