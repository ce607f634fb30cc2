#include "slices/groups/ending/ending_pages.h"

#include "foundation/html/components.h"

namespace alongside::groups::pages {
namespace {

constexpr std::int64_t days_to_object = limits::time_to_object.count();
constexpr std::int64_t days_of_rest = limits::rest_of_group.count();

std::string path_to_end(const EndingShown& shown) {
  return path_to(shown.member.group.id) + "/end";
}

void how_it_ends(Html& html) {
  html::paragraph(html, say("A group can end when its work is done. Nobody ends it alone. Somebody "
                            "who leads the group proposes it, and another member agrees."));
  html::paragraph(html, say_many("Then everybody has {count} day to object. One objection is "
                                 "enough, and the group goes on.",
                                 "Then everybody has {count} days to object. One objection is "
                                 "enough, and the group goes on.",
                                 days_to_object));
}

void what_is_erased(Html& html) {
  html::h2(html, say("What is erased"));
  html::bullets(html, {say("who is in the group, and what they said about themselves here"),
                       say("its questions, with all statements, answers, results and maps"),
                       say("its files and pictures"), say("draws that were not published")});
  html::paragraph(html, say("A draw that was published stays at its address, without what was "
                            "known about people. What you wrote elsewhere stays as it is."));
}

void keep_your_own(Html& html) {
  html::h2(html, say("Keep what is yours first"));
  html::paragraph(html, say("Afterwards nobody can give it back. Each question's page of results "
                            "has a file to keep, and so has your account."));
  html << "<p>"_html;
  html::link(html, "/me/data", say("Download my account's data"));
  html << "</p>"_html;
}

/// "Somebody who has left the group" has no name here.
Text name_of_decider(const std::string& name) {
  if (!name.empty()) return name;
  return say("Somebody who has left the group");
}

void decision(Html& html, const DecisionShown& shown) {
  // Named, because a row does not own what it writes.
  const auto proposed_by = [&] { html << name_of_decider(shown.proposed_by); };
  const auto proposed_at = [&] { html << html.words().day(shown.proposed_at); };
  const auto reason = [&] { html::written(html, shown.reason); };
  const auto agreed_by = [&] { html << name_of_decider(shown.agreed_by); };
  const auto ends_at = [&] { html << html.words().day(shown.ends_at); };
  const auto objected_by = [&] { html << name_of_decider(shown.objected_by); };
  const auto objection = [&] { html::written(html, shown.objection); };
  std::vector<html::SummaryRow> rows{{.key = say("Proposed by"), .value = proposed_by},
                                     {.key = say("On"), .value = proposed_at},
                                     {.key = say("Why"), .value = reason}};
  if (shown.step == EndingStep::agreed) {
    rows.push_back({.key = say("Agreed by"), .value = agreed_by});
    rows.push_back({.key = say("The group ends on"), .value = ends_at});
  }
  if (shown.step == EndingStep::stopped) {
    rows.push_back({.key = say("Objected to by"), .value = objected_by});
    rows.push_back({.key = say("Why not"), .value = objection});
  }
  html::summary_list(html, rows);
}

void reason_field(Html& html, const html::TextArea& field) {
  html::TextArea area = field;
  area.hint = say("Every member can read it");
  area.rows = 4;
  area.most_characters = int{limits::ending_reason_characters};
  html::text_area(html, area);
}

void propose_form(Html& html, const EndingShown& shown, const Problems& problems) {
  html::h2(html, say("Propose that the group ends"));
  html::post_form(html, Url(path_to_end(shown)), [&] {
    reason_field(html, {.name = "reason",
                        .label = html::Label{say("Why should it end?")},
                        .value = shown.reason,
                        .problems = &problems});
    html::button(html, say("Propose it"));
  });
}

void object_form(Html& html, const EndingShown& shown, const Problems& problems) {
  html::h2(html, say("Object"));
  html::paragraph(html, say("If you object, the group goes on. Everybody can read why."));
  html::post_form(html, Url(path_to_end(shown) + "/object"), [&] {
    reason_field(html, {.name = "objection",
                        .label = html::Label{say("Why should it go on?")},
                        .value = shown.objection,
                        .problems = &problems});
    html::button(html, say("Object"), html::ButtonStyle::secondary);
  });
}

void agree_form(Html& html, const EndingShown& shown) {
  if (shown.proposed_it) {
    html::paragraph(html, say("You proposed it. Now another member has to agree."));
    return;
  }
  if (!shown.hindrances.empty()) {
    html::inset(html, [&] { html::paragraph(html, shown.hindrances.front().message); });
    return;
  }
  html::h2(html, say("Agree"));
  html::post_form(html, Url(path_to_end(shown) + "/agree"), [&] {
    html::button(html, say("I agree that the group ends"), html::ButtonStyle::warning);
  });
}

void who_may_propose(Html& html, const EndingShown& shown, const Problems& problems) {
  if (shown.is_only_member) {
    html::inset(html, [&] {
      html::paragraph(html, say("You are the only member. If you leave, the group comes to its end "
                                "by itself."));
      html::link(html, Url(path_to(shown.member.group.id) + "/leave"), say("Leave the group"));
    });
  } else if (!shown.may_propose) {
    html::inset(html, [&] {
      html::paragraph(html, say("The chair or a facilitator can propose it. You can ask them to."));
    });
  } else if (!shown.hindrances.empty()) {
    html::inset(html, [&] {
      html::paragraph(html, shown.hindrances.front().message);
      html::link(html, Url(path_to(shown.member.group.id) + "/me"),
                 say("Choose who sees your side"));
    });
  } else {
    propose_form(html, shown, problems);
  }
}

void what_can_be_done(Html& html, const EndingShown& shown, const Problems& problems) {
  switch (shown.decision.step) {
    case EndingStep::none:
    case EndingStep::stopped:
      return who_may_propose(html, shown, problems);
    case EndingStep::proposed:
      agree_form(html, shown);
      return object_form(html, shown, problems);
    case EndingStep::agreed:
      return object_form(html, shown, problems);
  }
}

Message heading_of(EndingStep step) {
  switch (step) {
    case EndingStep::proposed:
      return say("Shall this group end?");
    case EndingStep::agreed:
      return say("This group is coming to its end");
    case EndingStep::none:
    case EndingStep::stopped:
      break;
  }
  return say("End the group");
}

}  // namespace

std::string ending(const html::Frame& frame, const EndingShown& shown, const Problems& problems) {
  const Message title = heading_of(shown.decision.step);
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs(shown.member),
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (shown.decision.step != EndingStep::none) decision(html, shown.decision);
    how_it_ends(html);
    what_is_erased(html);
    keep_your_own(html);
    what_can_be_done(html, shown, problems);
  });
}

std::optional<Message> ending_waits(EndingStep step, const std::string& day) {
  if (step == EndingStep::proposed) {
    return say("Somebody proposed that this group ends. Say what you think");
  }
  if (step == EndingStep::agreed) {
    return say("This group ends on {day}. Until then you can object, and keep what is yours",
               {{"day", day}});
  }
  return std::nullopt;
}

Message without_you(Left left) {
  if (left == Left::no_chair) {
    return say(
        "You are the only chair. Without you, any member can choose another one. You can "
        "choose one now.");
  }
  if (left == Left::nobody_leading) {
    return say("Nobody else leads this group. Without you, any member can choose a chair.");
  }
  return say_many(
      "You are the only member. Without you the group rests for {count} day: an "
      "invitation link that still works lets somebody in. Then the group is erased, "
      "with all that is in it.",
      "You are the only member. Without you the group rests for {count} days: an "
      "invitation link that still works lets somebody in. Then the group is erased, "
      "with all that is in it.",
      days_of_rest);
}

}  // namespace alongside::groups::pages
