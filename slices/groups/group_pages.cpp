#include "slices/groups/group_pages.h"

#include "foundation/html/components.h"
#include "slices/groups/today_pages.h"

namespace alongside::groups::pages {
namespace {

enum class CardFor { its_members, others };

/// How one comes in is of use to those who are not in.
void group_card(Html& html, const ListedGroup& group, CardFor whom) {
  html::card(html, group.name, Url(path_to(group.id)), [&] {
    if (whom == CardFor::others) html::tag(html, openness_name(group.openness));
    if (!group.purpose.empty()) html::written(html, group.purpose);
  });
}

void group_cards(Html& html, const Message& title, const std::vector<ListedGroup>& groups,
                 CardFor whom) {
  if (groups.empty()) return;
  html::h2(html, title);
  for (const ListedGroup& group : groups) group_card(html, group, whom);
}

void form_choice(Html& html, const GroupForm& form, const Problems& problems) {
  html::radios(html, {.name = "form",
                      .legend = html::Label{say("What do you want to start?")},
                      .options = {{"group", say("A group"),
                                   say("People who use a service and people who work in it")},
                                  {"partnership", say("A partnership"),
                                   say("Several organisations and the public together")}},
                      .chosen = {form.form},
                      .problems = &problems});
}

void text_fields(Html& html, const GroupForm& form, const Problems& problems) {
  html::text_field(html, {.name = "name",
                          .label = html::Label{say("Name of the group")},
                          .value = form.name,
                          .problems = &problems});
  html::text_area(html, {.name = "purpose",
                         .label = html::Label{say("What do you want to change?")},
                         .value = form.purpose,
                         .problems = &problems,
                         .most_characters = limits::purpose_characters});
  html::text_area(html, {.name = "serves",
                         .label = html::Label{say("Whom is it for?")},
                         .value = form.serves,
                         .problems = &problems,
                         .hint = say("For example: everybody who comes to the asthma clinic"),
                         .rows = 3,
                         .most_characters = limits::serves_characters});
  html::text_area(html, {.name = "ground_rules",
                         .label = html::Label{say("Ground rules")},
                         .value = form.ground_rules,
                         .problems = &problems,
                         .hint = say("How you treat each other, and what you do when you differ"),
                         .rows = 7,
                         .most_characters = limits::ground_rules_characters});
}

void organisations_field(Html& html, const GroupForm& form, const Message& hint,
                         const Problems& problems) {
  html::text_area(html, {.name = "organisations",
                         .label = html::Label{say("Organisations in the partnership")},
                         .value = form.organisations,
                         .problems = &problems,
                         .hint = hint});
}

void side_field(Html& html, const GroupForm& form, std::size_t index, const Problems& problems) {
  const std::string name = "side_" + std::to_string(index + 1);
  html::text_field(html, {.name = name,
                          .label = html::Label{say(
                              "Side {number}", {{"number", static_cast<std::int64_t>(index + 1)}})},
                          .value = index < form.sides.size() ? std::string_view(form.sides[index])
                                                             : std::string_view(),
                          .problems = &problems,
                          .width_characters = 20});
}

void side_fields(Html& html, const GroupForm& form, std::size_t at_once, const Problems& problems) {
  html::h2(html, say("Sides"));
  html::paragraph(html, say("A side is a part of the group that sees things from its own place. "
                            "Results show what each side says, so that no side is drowned out. "
                            "Most groups keep these two: lived experience is that of people who "
                            "use a service or care for somebody who does, professional is that of "
                            "people who work in it. You can name up to five."));
  for (std::size_t i = 0; i < at_once; ++i) side_field(html, form, i, problems);
  if (at_once == limits::most_sides) return;
  html::details(html, say("Name more sides"), [&] {
    for (std::size_t i = at_once; i < limits::most_sides; ++i) side_field(html, form, i, problems);
  });
}

/// Fields up to the last one that holds something are shown at once; more are behind a fold.
std::size_t filled_sides(const GroupForm& form) {
  std::size_t filled = limits::fewest_sides;
  for (std::size_t i = 0; i < form.sides.size(); ++i) {
    if (!form.sides[i].empty()) filled = std::max(filled, i + 1);
  }
  return filled;
}

void openness_choice(Html& html, const GroupForm& form, const Problems& problems) {
  html::radios(html, {.name = "openness",
                      .legend = html::Label{say("Who can find the group, and who can join?")},
                      .options = {{"open", openness_name(Openness::open),
                                   say("Anybody can see what it is for, and join")},
                                  {"listed", openness_name(Openness::listed),
                                   say("Anybody can see what it is for, and ask to join")},
                                  {"hidden", openness_name(Openness::hidden),
                                   say("Nobody can find it. People join by invitation")}},
                      .chosen = {form.openness},
                      .problems = &problems,
                      .hint = say("Only members ever see questions and answers")});
}

void lines_for(Html& html, const std::vector<const Permission*>& all, WhoMay who) {
  std::vector<Text> lines;
  for (const Permission* permission : all) {
    if (permission->who == who) lines.emplace_back(permission->what);
  }
  html::bullets(html, lines);
}

void no_groups_yet(Html& html, const ListShown& shown) {
  html::paragraph(html, shown.may_start
                            ? say("There are no groups here yet. Start the first one.")
                            : say("There are no groups here that everybody can see. If somebody "
                                  "sent you a link to a group, open it."));
}

}  // namespace

std::int64_t page_count(std::int64_t rows) {
  return std::max<std::int64_t>(1, (rows + limits::page_rows - 1) / limits::page_rows);
}

Message openness_name(Openness openness) {
  switch (openness) {
    case Openness::open:
      return say("Open to all");
    case Openness::listed:
      return say("Ask to join");
    case Openness::hidden:
      return say("By invitation");
  }
  return say("By invitation");
}

std::optional<Message> notice(std::string_view done) {
  if (done == "set_up") return say("Your community is there. Now start its first group");
  if (done == "started")
    return say(
        "Your group is there. You are its chair. Now say how you know the "
        "subject");
  if (done == "joined") return say("You have joined the group. Now say how you know the subject");
  if (done == "saved") return say("Saved");
  if (done == "said") return say("Saved. Now you can answer the group's questions");
  if (done == "asked") return say("You have asked to join. You will see the answer here");
  if (done == "accepted") return say("They are in the group now");
  if (done == "declined") return say("They can see your answer now");
  if (done == "answered") return say("Somebody has answered this already");
  if (done == "stopped") return say("The link is stopped. Nobody can join with it");
  if (done == "removed") return say("They are no longer in the group");
  if (done == "left")
    return say(
        "You have left the group. What you said about yourself there is "
        "deleted");
  return std::nullopt;
}

std::string list(const html::Frame& frame, const ListShown& shown) {
  const html::PageHead head{.title = say("Groups"), .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Groups"));
    html::paragraph(html, say("In a group, people who use a service and people who work in it "
                              "answer questions together."));
    if (shown.list.total == 0) no_groups_yet(html, shown);
    group_cards(html, say("Your groups"), shown.list.mine, CardFor::its_members);
    group_cards(html, say("Groups you can join"), shown.list.others, CardFor::others);
    html::pagination(html, {shown.page, page_count(shown.list.total), "/groups"});
    if (shown.may_start) html::action_link(html, Url("/groups/new"), say("Start a group"));
  });
}

std::string new_group(const html::Frame& frame, const GroupForm& form, const Problems& problems) {
  const html::PageHead head{.title = say("Start a group"),
                            .breadcrumbs = {{say("Groups"), Url("/groups")}},
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Start a group"));
    html::paragraph(html, say("You can change all of this later. You will be the chair to begin "
                              "with, and can hand that on."));
    html::post_form(html, Url("/groups/new"), [&] {
      form_choice(html, form, problems);
      organisations_field(html, form,
                          say("Only for a partnership. Write each organisation on its own "
                              "line. For a group, leave this empty"),
                          problems);
      text_fields(html, form, problems);
      side_fields(html, form, filled_sides(form), problems);
      openness_choice(html, form, problems);
      html::button(html, say("Start the group"));
    });
  });
}

std::string settings(const html::Frame& frame, const Member& member, const GroupForm& form,
                     std::size_t sides_now, const Problems& problems) {
  const html::PageHead head{
      .title = say("The group's settings"), .breadcrumbs = crumbs(member), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("The group's settings"));
    html::link(html, Url(path_to(member.group.id) + "/picture"), say("The group's picture"));
    html::post_form(html, Url(path_to(member.group.id) + "/settings"), [&] {
      text_fields(html, form, problems);
      if (member.group.form == Form::partnership) {
        organisations_field(html, form, say("Write each on its own line"), problems);
      }
      side_fields(html, form, std::max(sides_now, filled_sides(form)), problems);
      html::paragraph(html, say("If you give a side another name, people who join later choose "
                                "their side themselves."));
      openness_choice(html, form, problems);
      html::button(html, say("Save"));
    });
  });
}

std::string permissions(const html::Frame& frame, const Member& member,
                        const std::vector<const Permission*>& all) {
  const html::PageHead head{.title = say("Who may do what"), .breadcrumbs = crumbs(member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Who may do what"));
    html::paragraph(html, say("In this group everybody may do nearly everything. A few things "
                              "are kept for some. The chair leads the group; a facilitator helps "
                              "it to work well. A caretaker looks after this whole site."));
    html::h2(html, describe(WhoMay::every_member));
    lines_for(html, all, WhoMay::every_member);
    html::h2(html, say("What only some may do"));
    html::paragraph(html, say("These few things are kept for some members, so that somebody "
                              "answers for them."));
    for (const WhoMay who : {WhoMay::chair_or_facilitator, WhoMay::chair_or_all_without_one,
                             WhoMay::chair_facilitator_or_caretaker}) {
      html::h3(html, describe(who));
      lines_for(html, all, who);
    }
    html::paragraph(html, say("No page shows who gave which answer, to anybody: not to the chair, "
                              "not to a caretaker. Only who chooses to is shown with their "
                              "answers, to those who choose it too."));
    html::link(html, Url(path_to(member.group.id) + "/members"),
               say("See who is chair and who is a facilitator"));
  });
}

}  // namespace alongside::groups::pages
