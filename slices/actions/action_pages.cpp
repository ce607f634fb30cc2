// The page of one action: pages.h.
#include <algorithm>

#include "foundation/html/progress.h"
#include "slices/actions/pages.h"
#include "slices/actions/path_parts.h"

namespace alongside::actions::pages {

std::string ActionShown::name_of(const std::optional<Id<people::Person>>& person) const {
  if (!person) return {};
  const auto found = names.find(person->number);
  return found == names.end() ? "" : found->second;
}

const Carrier* ActionShown::own() const {
  const auto found = std::ranges::find(carriers, member.person(), &Carrier::person);
  return found == carriers.end() ? nullptr : &*found;
}

namespace {

Message said(StepKind kind) {
  switch (kind) {
    case StepKind::agreed:
      return say("Agreed");
    case StepKind::changed:
      return say("Changed");
    case StepKind::how_far:
      return say("How far");
    case StepKind::done:
      return say("Done");
    case StepKind::dropped:
      return say("Dropped");
    case StepKind::again:
      return say("To do again");
  }
  return say("How far");
}

class ActionPage {
 public:
  ActionPage(Html& html, const ActionShown& shown)
      : html_(html),
        shown_(shown),
        one_(shown.action),
        path_(path_to_action(shown.member.group.id, shown.action.id)) {}

  void write() {
    if (one_.removed_reason) return taken_out();
    html_ << "<h1 class=\"nhsuk-heading-l\" dir=\"auto\">"_html << one_.what << "</h1>"_html;
    html_ << "<p class=\"alongside-tight\">"_html;
    tags_of(html_, one_, shown_.standing.is_carried, shown_.now);
    html_ << "</p>"_html;
    if (one_.is_open()) {
      html::progress(html_, say("{percent}% done", {{"percent", one_.percent}}), one_.percent,
                     whole_percent);
    }
    if (const Carrier* own = shown_.own(); own != nullptr && !own->said_yes) asked(*own);
    buttons();
    facts();
    if (one_.is_open()) who_else();
    history();
    asides(shown_.asides, one_.id.number);
  }

 private:
  void taken_out() {
    html::h1(html_, say("An action that was taken out"));
    html::paragraph(html_, one_.removed_reason->empty() ? say("Two members took it out.")
                                                        : say("Two members took it out: {reason}",
                                                              {{"reason", *one_.removed_reason}}));
  }

  void press(std::string_view where, const Message& text, html::ButtonStyle style) {
    html::post_form(html_, Url(path_ + std::string(where)),
                    [&] { html::button(html_, text, style); });
  }

  /// Yes and no weigh the same.
  void asked(const Carrier& own) {
    if (!one_.is_open()) return;
    html::inset(html_, [&] {
      const std::string name = shown_.name_of(own.offered_by);
      html::paragraph(html_, name.empty()
                                 ? say("You are asked whether you do this.")
                                 : say("{name} asks whether you do this.", {{"name", name}}));
      press("/take-on", say("Yes, I do this"), html::ButtonStyle::secondary);
      press("/let-go", say("No, not this time"), html::ButtonStyle::secondary);
    });
  }

  void buttons() {
    const bool says = may_say(shown_.standing);
    if (!one_.is_open()) {
      if (says) {
        html::link_button(html_, Url(path_ + "/how-far"), say("Open it again"),
                          html::ButtonStyle::secondary);
      }
      return;
    }
    const Carrier* own = shown_.own();
    if (own == nullptr && shown_.may_carry && !shown_.standing.is_carried) {
      press("/take-on", say("I do this"), html::ButtonStyle::primary);
    }
    if (says) {
      html::button_row(html_, [&] {
        html::link_button(
            html_, Url(path_ + "/how-far"), say("Say how far it is"),
            shown_.standing.carries ? html::ButtonStyle::primary : html::ButtonStyle::secondary);
        html::link_button(html_, Url(path_ + "/end"), say("It is done, or dropped"),
                          html::ButtonStyle::secondary);
      });
    }
  }

  void row(const Message& key, const Content& value) {
    html_ << "<dt>"_html << key << "</dt><dd dir=\"auto\">"_html;
    value();
    html_ << "</dd>"_html;
  }

  std::string doers() const {
    std::string names;
    for (const Carrier& one : shown_.carriers) {
      const std::string name = one.said_yes ? shown_.name_of(one.person) : "";
      if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    if (!one_.others.empty()) names += (names.empty() ? "" : ", ") + one_.others;
    return names;
  }

  void facts() {
    html_ << "<dl class=\"alongside-facts\">"_html;
    row(say("Who does it"), [&] {
      const std::string names = doers();
      if (names.empty()) {
        html_ << say("Nobody yet");
      } else {
        html_ << std::string_view(names);
      }
    });
    row(say("By when"), [&] { html_ << std::string_view(html_.words().day(one_.due_at)); });
    if (!one_.hindrance.empty()) {
      row(say("What is in the way"), [&] { html::written(html_, one_.hindrance); });
    }
    if (shown_.from) {
      row(say("It comes from"), [&] { html::link(html_, Url(shown_.from->path), first_line()); });
    }
    html_ << "</dl>"_html;
    if (may_change(shown_.standing) && one_.is_open()) {
      html_ << "<p>"_html;
      html::link(html_, Url(path_ + "/change"), say("Change the words or the day"));
      html_ << "</p>"_html;
    }
  }

  std::string_view first_line() const {
    const std::string_view text = shown_.from->text;
    return text.substr(0, text.find('\n'));
  }

  /// Who is asked, and how others come to it.
  void who_else() {
    std::string names;
    for (const Carrier& one : shown_.carriers) {
      if (one.said_yes || one.person == shown_.member.person()) continue;
      const std::string name = shown_.name_of(one.person);
      if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty()) html::hint(html_, say("Asked: {names}", {{"names", names}}));
    const Carrier* own = shown_.own();
    if (own != nullptr && own->said_yes) {
      press("/let-go", say("Leave it to others"), html::ButtonStyle::secondary);
    } else if (own == nullptr && shown_.may_carry && shown_.standing.is_carried) {
      press("/take-on", say("I do this, too"), html::ButtonStyle::secondary);
    }
    if (shown_.may_ask) {
      html_ << "<p>"_html;
      html::link(html_, Url(path_ + "/offer"), say("Ask somebody whether they do it"));
      html_ << "</p>"_html;
    }
  }

  void asides(const std::vector<Aside>& all, std::int64_t number) {
    for (const Aside& one : all) {
      if (one.number != number) continue;
      html_ << "<p class=\"alongside-tight\">"_html;
      html::link(html_, Url(one.path), one.text);
      html_ << "</p>"_html;
    }
  }

  /// How the words and the day were before.
  void before(const Step& step, const Step& earlier) {
    if (step.what == earlier.what && step.others == earlier.others &&
        step.due_at == earlier.due_at) {
      return;
    }
    const std::string day = html_.words().day(earlier.due_at);
    html_ << "<p class=\"alongside-tight\" dir=\"auto\">"_html
          << (earlier.others.empty()
                  ? say("Before: {what}, by {day}", {{"what", earlier.what}, {"day", day}})
                  : say("Before: {what} ({others}), by {day}",
                        {{"what", earlier.what}, {"others", earlier.others}, {"day", day}}))
          << "</p>"_html;
  }

  void words_of(const Step& step) {
    if (step.removed_reason) {
      return html::paragraph(
          html_, say("Two members took words out: {reason}", {{"reason", *step.removed_reason}}));
    }
    if (!step.words.empty()) html::written(html_, step.words);
    if (!step.hindrance.empty()) {
      html::paragraph(html_, say("In the way: {what}", {{"what", step.hindrance}}));
    }
    asides(shown_.step_asides, step.id.number);
  }

  void step(std::size_t n) {
    const Step& step = shown_.steps[n];
    const std::string day = html_.words().day(step.said_at);
    const std::string name = shown_.name_of(step.said_by);
    html_ << "<li class=\"alongside-action\"><p class=\"alongside-tight\"><strong>"_html
          << said(step.kind) << "</strong> "_html;
    if (step.kind == StepKind::how_far || step.kind == StepKind::again) {
      html_ << say("{percent}% done", {{"percent", step.percent}});
    }
    html_ << "</p>"_html;
    if (n + 1 < shown_.steps.size()) before(step, shown_.steps[n + 1]);
    words_of(step);
    html::hint(html_, name.empty() ? Text(say("{day}", {{"day", day}}))
                                   : Text(say("{name}, {day}", {{"name", name}, {"day", day}})));
    html_ << "</li>"_html;
  }

  void history() {
    html::section(html_, say("How it went so far"), [&] {
      html_ << "<ul class=\"alongside-actions\">"_html;
      for (std::size_t n = 0; n < shown_.steps.size(); ++n) step(n);
      html_ << "</ul>"_html;
    });
  }

  Html& html_;
  const ActionShown& shown_;
  const Action& one_;
  std::string path_;
};

}  // namespace

std::string action(const html::Frame& frame, const ActionShown& shown,
                   std::optional<Message> notice) {
  const bool out = shown.action.removed_reason.has_value();
  const Text title = out ? Text(say("An action that was taken out")) : Text(shown.action.what);
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_actions(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { ActionPage(html, shown).write(); });
}

}  // namespace alongside::actions::pages
