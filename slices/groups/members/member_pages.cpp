#include "slices/groups/members/member_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/portrait.h"
#include "slices/groups/ending/ending_pages.h"
#include "slices/groups/group_pages.h"

namespace alongside::groups::pages {
namespace {

std::vector<html::Option> perspective_options() {
  std::vector<html::Option> options;
  for (std::int64_t number = 0; number < perspective_kinds; ++number) {
    // Writing own words says this already.
    if (Perspective{number} == Perspective::own_words) continue;
    options.push_back({std::to_string(number), perspective_name(Perspective{number})});
  }
  return options;
}

void side_choice(Html& html, const PerspectivesShown& shown, const Problems& problems) {
  html::Choice choice{.name = "side",
                      .legend = html::Label{say("Which side do you count for?")},
                      .chosen = {shown.form.side},
                      .problems = &problems,
                      .hint = say("Results show what each side says, so that no side is drowned "
                                  "out. Your name is not shown")};
  for (const StoredSide& side : shown.sides) {
    choice.written_options.push_back({std::to_string(side.id.number), side.name});
  }
  if (shown.ticks_tell_side) {
    choice.options.push_back({side_from_perspectives, say("Work it out from what I ticked")});
  }
  choice.options.push_back(
      {no_side, say("No side"), say("Your answers count among everybody's, but not for a side")});
  html::radios(html, choice);
}

/// Most people never need to choose: what they tick says it.
void side_where_unclear(Html& html, const PerspectivesShown& shown, const Problems& problems) {
  const bool chosen = shown.form.side != side_from_perspectives;
  if (!shown.ticks_tell_side || chosen || !problems.empty()) {
    return side_choice(html, shown, problems);
  }
  html::details(html, say("Your side is worked out from what you tick"),
                [&] { side_choice(html, shown, problems); });
}

void seen_by_choice(Html& html, const PerspectivesForm& form, const Problems& problems) {
  html::checkboxes(html, {.name = "seen_by",
                          .legend = html::Label{say("Who may see this?")},
                          .options = {{seen_by_group, say("Show it to the group, beside my name"),
                                       say("With your side. Without this tick, only you see it")}},
                          .chosen = {form.seen_by},
                          .problems = &problems});
}

std::string known_by(const Html& html, const PersonShown& person) {
  std::string text;
  for (const Perspective perspective : person.perspectives) {
    if (!text.empty()) text += "; ";
    text += perspective == Perspective::own_words ? person.own_words
                                                  : html.words()(perspective_name(perspective));
  }
  return text;
}

/// Why and until when, for everybody to see.
Message said_of_term(const Words& words, const RoleTerm& term) {
  const std::string day = words.day(term.ends_at);
  if (term.why.empty()) return say("Until {day}. They started the group.", {{"day", day}});
  return say("Until {day}. Why: {why}", {{"day", day}, {"why", term.why}});
}

void show_person(Html& html, const MembersShown& shown, const PersonShown& person) {
  html << "<li class=\"alongside-person\">"_html;
  show_portrait(html, shown.member, person.id, person.name, person.portrait,
                html::PortraitShown::Size::small);
  html << "<div class=\"alongside-person__words\"><strong>"_html << person.name << "</strong>"_html;
  if (!person.pronouns.empty()) html << " ("_html << person.pronouns << ")"_html;
  html << " "_html;
  if (person.role != Role::member) {
    html::tag(html, role_name(person.role), "blue");
    html::hint(html, person.term ? said_of_term(html.words(), *person.term)
                                 : say("No end is set for this yet."));
  }
  if (const std::string text = known_by(html, person); !text.empty()) {
    html::hint(html, std::string_view(text));
  }
  if (!person.side.empty()) {
    html::hint(html, say("Counts for: {side}", {{"side", person.side}}));
  }
  if (shown.may_change) {
    html << "<div>"_html;
    html::link(html,
               Url(path_to(shown.member.group.id) + "/members/" + std::to_string(person.id.number)),
               say("Change what {name} does here", {{"name", person.name}}));
    html << "</div>"_html;
  }
  html << "</div></li>"_html;
}

void show_side_counts(Html& html, const MembersShown& shown) {
  if (shown.side_counts.empty()) return;
  html::h2(html, say("How many count for each side"));
  std::vector<Text> lines;
  for (const auto& [side, people] : shown.side_counts) {
    lines.emplace_back(say("{side}: {people}", {{"side", side}, {"people", html.words()(people)}}));
  }
  html::bullets(html, lines);
  html::paragraph(html, say("The numbers are rough. They take in the choices of three people or "
                            "more at once, so they may be a little behind."));
}

std::string path_to_other(const OtherShown& shown) {
  return path_to(shown.member.group.id) + "/members/" + std::to_string(shown.other.id.number);
}

std::vector<html::Crumb> member_crumbs(const Member& member) {
  std::vector<html::Crumb> trail = crumbs(member);
  trail.push_back({say("Members"), Url(path_to(member.group.id) + "/members")});
  return trail;
}

void role_form(Html& html, const OtherShown& shown, const Problems& problems) {
  html::post_form(html, Url(path_to_other(shown) + "/role"), [&] {
    html::radios(
        html,
        {.name = "role",
         .legend = html::Label{say("What does {name} do in the group?", {{"name", shown.name}})},
         .options = {{"0", role_name(Role::member)},
                     {"1", role_name(Role::chair),
                      say("Best somebody from the community, who does not work in the field")},
                     {"2", role_name(Role::facilitator), say("Helps the group to work well")}},
         .chosen = {shown.form.role},
         .problems = &problems});
    html::text_field(html, {.name = "why",
                            .label = html::Label{say("Why do they chair or facilitate?")},
                            .value = shown.form.why,
                            .problems = &problems,
                            .hint = say("Every member can read it. A member without a part needs "
                                        "no reason")});
    std::vector<html::Option> terms;
    for (const std::int64_t months : months_to_choose) {
      terms.push_back(
          {std::to_string(months), say_many("For {count} month", "For {count} months", months)});
    }
    html::radios(html, {.name = "months",
                        .legend = html::Label{say("For how long?")},
                        .options = std::move(terms),
                        .chosen = {shown.form.months},
                        .problems = &problems,
                        .hint = say("It ends by itself on that day. Two weeks before, those who "
                                    "lead the group are told, and can go on or hand it on")});
    html::button(html, say("Save"));
  });
}

}  // namespace

void show_portrait(Html& html, const Member& asker, Id<Member> member, std::string_view name,
                   const std::optional<people::Portrait>& portrait,
                   html::PortraitShown::Size size) {
  html::PortraitShown shown{
      .initials = people::initials(name), .name = name, .picture = {}, .size = size};
  if (portrait) {
    shown.picture = Url(path_to(asker.group.id) + "/members/" + std::to_string(member.number) +
                        "/picture/" + std::to_string(portrait->file));
    shown.description = portrait->description;
  }
  html::portrait(html, shown);
}

Message perspective_name(Perspective perspective) {
  switch (perspective) {
    case Perspective::uses_service:
      return say("I use the service");
    case Perspective::cares_for_someone:
      return say("I care for somebody who uses it");
    case Perspective::community:
      return say("I am part of the community");
    case Perspective::student:
      return say("I am a student");
    case Perspective::works_here:
      return say("I work here");
    case Perspective::leads:
      return say("I lead or manage here");
    case Perspective::researches:
      return say("I do research");
    case Perspective::own_words:
      return say("In my own words");
  }
  return say("In my own words");
}

Message role_name(Role role) {
  switch (role) {
    case Role::member:
      return say("Member");
    case Role::chair:
      return say("Chair");
    case Role::facilitator:
      return say("Facilitator");
  }
  return say("Member");
}

std::string perspectives(const html::Frame& frame, const PerspectivesShown& shown,
                         const Problems& problems) {
  const Message title = say("How do you know the subject?");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs(shown.member),
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("It helps the group to see who is heard. You can change it at any "
                              "time."));
    html::post_form(html, Url(path_to(shown.member.group.id) + "/me"), [&] {
      html::checkboxes(html, {.name = "perspective",
                              .legend = html::Label{say("Tick all that fit you")},
                              .options = perspective_options(),
                              .chosen = shown.form.perspectives,
                              .problems = &problems});
      html::text_field(html, {.name = "own_words",
                              .label = html::Label{say("Anything else, in your own words")},
                              .value = shown.form.own_words,
                              .problems = &problems,
                              .hint = say("You can leave this empty")});
      side_where_unclear(html, shown, problems);
      seen_by_choice(html, shown.form, problems);
      html::button(html, say("Save"));
    });
  });
}

std::string members(const html::Frame& frame, const MembersShown& shown) {
  const std::string path = path_to(shown.member.group.id);
  const html::PageHead head{
      .title = say("Members"), .breadcrumbs = crumbs(shown.member), .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Members"));
    html::paragraph(html, say_many("{count} person is in the group.",
                                   "{count} people are in the group.", shown.total));
    if (shown.chair_is_professional) {
      html::inset(html, [&] {
        html::paragraph(html, say("Somebody who works in the field chairs this group. Why, and "
                                  "until when, stands beside their name. Then the group is asked "
                                  "again."));
        html::paragraph(html, say("Groups often work best when the chair is somebody from the "
                                  "community, who knows the subject from their own life. The chair "
                                  "can hand this on, or share it."));
      });
    }
    html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
    for (const PersonShown& person : shown.people) show_person(html, shown, person);
    html << "</ul>"_html;
    html::pagination(html, {shown.page, page_count(shown.total), path + "/members"});
    show_side_counts(html, shown);
    html::link(html, Url(path + "/invitations"), say("Invite people"));
  });
}

std::string other(const html::Frame& frame, const OtherShown& shown, const Problems& problems) {
  const html::PageHead head{
      .title = shown.name, .breadcrumbs = member_crumbs(shown.member), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, shown.name);
    html << "<div class=\"alongside-person alongside-person--alone\">"_html;
    show_portrait(html, shown.member, shown.other.id, shown.name, shown.portrait,
                  html::PortraitShown::Size::large);
    html << "<div class=\"alongside-person__words\">"_html << role_name(shown.other.role);
    if (shown.term) html::hint(html, said_of_term(html.words(), *shown.term));
    html << "</div></div>"_html;
    if (shown.may_name_roles) role_form(html, shown, problems);
    if (shown.may_remove) {
      html::link(html, Url(path_to_other(shown) + "/remove"),
                 say("Remove {name} from the group", {{"name", shown.name}}));
    }
  });
}

std::string remove_other(const html::Frame& frame, const OtherShown& shown) {
  const Message title = say("Remove {name} from the group?", {{"name", shown.name}});
  const html::PageHead head{.title = title, .breadcrumbs = member_crumbs(shown.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Talk with them first. The ground rules may say what to do when "
                              "people differ."));
    html::bullets(html, {say("They can no longer see the group's questions"),
                         say("What they said about how they know the subject is deleted"),
                         say("Links they made to invite people stop working"),
                         say("Answers they gave stay, without a name")});
    html::post_form(html, Url(path_to_other(shown) + "/remove"), [&] {
      html::button(html, say("Remove {name}", {{"name", shown.name}}), html::ButtonStyle::warning);
    });
    html::link(html, Url(path_to(shown.member.group.id) + "/members"), say("Go back"));
  });
}

namespace {

/// What somebody should do first who is the only chair, or the only member.
void before_leaving(Html& html, const std::string& path, Without without) {
  const bool alone = without == Without::anybody;
  html::paragraph(html, without_you(alone ? Left::no_member : Left::no_chair));
  if (alone) {
    html::paragraph(html, say("Links that you made go on working meanwhile. Stop them first if "
                              "you do not want that, or keep one if you may want to come back."));
    html::link_button(html, Url(path + "/invitations"), say("See invitation links"));
    html::paragraph(html, say("Keep first what you want to have later: afterwards nobody can "
                              "give it back."));
  } else {
    html::link_button(html, Url(path + "/members"), say("Choose a chair first"));
  }
}

Message title_of_leaving(std::optional<Without> without) {
  if (!without) return say("Do you want to leave the group?");
  return *without == Without::anybody ? say("You are the only member")
                                      : say("You are the only chair");
}

}  // namespace

std::string leave(const html::Frame& frame, const Member& member, std::optional<Without> without) {
  const Message title = title_of_leaving(without);
  const std::string path = path_to(member.group.id);
  const html::PageHead head{.title = title, .breadcrumbs = crumbs(member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (without) before_leaving(html, path, *without);
    html::paragraph(html, say("What you said about yourself here is deleted. Your answers stay, "
                              "without your name."));
    html::post_form(html, Url(path + "/leave"), [&] {
      // Without a warning nobody agrees to what it would have said.
      if (!without) return html::button(html, say("Leave the group"), html::ButtonStyle::secondary);
      html::button(html, say("Leave anyway"), "anyway", "1", html::ButtonStyle::secondary);
    });
    if (!without) html::link(html, Url(path), say("Stay in the group"));
  });
}

}  // namespace alongside::groups::pages
