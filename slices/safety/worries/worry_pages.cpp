#include "slices/safety/worries/worry_pages.h"

#include "foundation/html/components.h"

namespace alongside::safety::pages {
namespace {

std::string named(const std::vector<NamedContact>& contacts) {
  std::string names;
  for (const NamedContact& contact : contacts) names += (names.empty() ? "" : ", ") + contact.name;
  return names;
}

/// A number is never broken over two lines.
std::string in_one_line(std::string_view number) {
  std::string text;
  for (const char letter : number) {
    if (letter == ' ') {
      text += "\u00a0";
    } else if (letter == '-') {
      text += "\u2011";
    } else {
      text += letter;
    }
  }
  return text;
}

void before_sending(Html& html, const ShareShown& shown) {
  html::bullets(
      html,
      {say("Only these people can read it: {names}. The next is told when nobody looks within "
           "{hours} hours.",
           {{"names", named(shown.contacts)}, {"hours", shown.hours}}),
       say("If none of them looks, and the group asks others to be there, those can read it too. "
           "Nobody who leads the group reads it unless they are named here now, nor does anybody "
           "from whom you hide it."),
       say("They ask the person in danger what they want, wherever they can, and do no more than "
           "is needed. If a child or somebody else may be badly hurt, they may have to tell "
           "others. "
           "Then they tell you first, if they can."),
       say("Nobody else sees that you wrote. It is kept for seven years after it is closed, also "
           "if you remove your account, because somebody's safety may hang on it.")});
}

void hide_from(Html& html, const ShareShown& shown, const Problems& problems) {
  html::Choice choice{.name = "hidden_from",
                      .legend = html::Label{say("Must one of them not read it?")},
                      .chosen = shown.form.hidden_from,
                      .problems = &problems,
                      .hint = say("Tick them if it is about them, or if they are too close")};
  for (const NamedContact& contact : shown.contacts) {
    choice.written_options.push_back({std::to_string(contact.person.number), contact.name});
  }
  html::checkboxes(html, choice);
}

void never_for(Html& html, const ShareShown& shown, const Problems& problems) {
  html::text_area(html, {.name = "others",
                         .label = html::Label{say("Must anybody else here never read it?")},
                         .value = shown.form.others,
                         .problems = &problems,
                         .hint = say("For example whom it is about. One name on each line. You can "
                                     "leave this empty"),
                         .rows = 2});
}

void form(Html& html, const ShareShown& shown, const Problems& problems) {
  html::post_form(html, Url(path_to_safety(shown.member.group.id)), [&] {
    html::text_area(html, {.name = "what",
                           .label = html::Label{say("What worries you?")},
                           .value = shown.form.what,
                           .problems = &problems,
                           .hint = say("A few words are enough. You need not be sure"),
                           .rows = 5});
    html::text_area(html, {.name = "whom",
                           .label = html::Label{say("Who may be in danger?")},
                           .value = shown.form.whom,
                           .problems = &problems,
                           .hint = say("You can leave this empty. It may be you"),
                           .rows = 2});
    html::radios(html, {.name = "name",
                        .legend = html::Label{say("May they know it was you?")},
                        .options = {{"yes", say("Yes, tell them my name")},
                                    {"no", say("No. They cannot ask me anything then")}},
                        .chosen = {shown.form.name},
                        .problems = &problems});
    html::text_field(html, {.name = "reach",
                            .label = html::Label{say("How can they reach you safely?")},
                            .value = shown.form.reach,
                            .problems = &problems,
                            .hint = say("You can leave this empty. A telephone number and when to "
                                        "call, for example"),
                            .autocomplete = "off"});
    if (shown.contacts.size() > 1) hide_from(html, shown, problems);
    never_for(html, shown, problems);
    before_sending(html, shown);
    html::button(html, say("Send it to them"));
  });
}

void nobody_named(Html& html, const ShareShown& shown) {
  html::inset(html, [&] {
    html::paragraph(html, say("This group has not named anybody who reads worries yet, so you "
                              "cannot write here."));
    if (!shown.contact_of_community.empty()) {
      html::paragraph(html, say("You can ask the people who look after this community:"));
      html::written(html, shown.contact_of_community);
    }
  });
}

void way(Html& html, const std::string& path, const Message& text) {
  html << "<p>"_html;
  html::link(html, Url(path), text);
  html << "</p>"_html;
}

void ways(Html& html, const ShareShown& shown) {
  const std::string path = path_to_safety(shown.member.group.id);
  html::h2(html, say("More"));
  if (shown.is_contact) {
    way(html, path + "/worries", say("Worries that people shared with you"));
  }
  way(html, path + "/contacts",
      shown.may_name ? say("Say who is there when somebody is worried")
                     : say("Who is there when somebody is worried"));
  if (!shown.contacts.empty()) {
    way(html, path + "/receipt", say("I wrote before, and want to know more"));
  }
}

void state_lines(Html& html, const ReceiptShown::State& state) {
  html << "<div role=\"status\">"_html;
  html::paragraph(html,
                  say("It came in on {day}.", {{"day", html.words().day_and_time(state.came_at)}}));
  if (state.closed_at) {
    html::paragraph(html, say("They have done what they could, and closed it on {day}.",
                              {{"day", html.words().day(*state.closed_at)}}));
  } else if (state.looked_at) {
    html::paragraph(html, say("Somebody has read it, on {day}, and takes care of it.",
                              {{"day", html.words().day_and_time(*state.looked_at)}}));
  } else {
    html::paragraph(html, say("Nobody has read it yet. When the time is over, the next person is "
                              "told. If it has become urgent, do not wait: call a number above."));
  }
  html << "</div>"_html;
}

}  // namespace

std::string path_to_safety(Id<groups::Group> group) {
  return groups::path_to(group) + "/safety";
}

std::vector<html::Crumb> crumbs_to_safety(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Worried about somebody?"), Url(path_to_safety(member.group.id))});
  return crumbs;
}

void urgent_numbers_part(Html& html, const std::vector<UrgentNumber>& numbers) {
  html << "<div class=\"alongside-urgent\">"_html;
  html::h2(html, say("Is somebody in danger now? Call"));
  if (numbers.empty()) {
    html::paragraph(html, say("Call the emergency number of where you are. This community has not "
                              "written its numbers here yet."));
  }
  html << "<ul class=\"alongside-urgent__list\">"_html;
  for (const UrgentNumber& one : numbers) {
    html << "<li><a class=\"alongside-urgent__number\" href=\""_html
         << Url("tel:" + dialled(one.number)) << "\">"_html << in_one_line(one.number)
         << "</a> "_html
         << "<span dir=\"auto\">"_html << one.name << "</span></li>"_html;
  }
  html << "</ul></div>"_html;
}

std::string share(const html::Frame& frame, const ShareShown& shown, const Problems& problems) {
  const html::PageHead head{.title = say("Are you worried about somebody?"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Are you worried about somebody?"));
    urgent_numbers_part(html, shown.numbers);
    if (shown.contacts.empty()) {
      nobody_named(html, shown);
    } else {
      html::h2(html, say("Not in danger now, but you worry"));
      html::paragraph(html, say("Tell people of this group whom it asked to be there. They look "
                                "within {hours} hours.",
                                {{"hours", shown.hours}}));
      form(html, shown, problems);
    }
    ways(html, shown);
  });
}

std::string sent(const html::Frame& frame, const SentShown& shown) {
  const html::PageHead head{.title = say("Thank you for telling"),
                            .breadcrumbs = crumbs_to_safety(shown.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Thank you for telling"));
    html::paragraph(html, say("It is safe with them. They look within {hours} hours. You did the "
                              "right thing, whatever comes of it.",
                              {{"hours", shown.hours}}));
    if (!shown.receipt.empty()) {
      html::h2(html, say("Your receipt"));
      html << "<p class=\"alongside-urgent__receipt\"><strong>"_html << shown.receipt
           << "</strong></p>"_html;
      html::paragraph(html, say("With it you can ask if somebody has read what you wrote. It is "
                                "shown only now. Nobody can find it again, so write it down where "
                                "only you see it. If you leave this group, or it ends, ask from "
                                "'Your account'."));
    }
    html::action_link(html, Url(path_to_safety(shown.member.group.id) + "/receipt"),
                      say("Ask with a receipt"));
    urgent_numbers_part(html, shown.numbers);
  });
}

std::string receipt(const html::Frame& frame, const ReceiptShown& shown, const Problems& problems) {
  const html::PageHead head{
      .title = say("Ask with your receipt"), .breadcrumbs = shown.crumbs, .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Ask with your receipt"));
    urgent_numbers_part(html, shown.numbers);
    if (shown.state) state_lines(html, *shown.state);
    html::post_form(html, Url(shown.path), [&] {
      html::text_field(html, {.name = "receipt",
                              .label = html::Label{say("Your receipt")},
                              .value = shown.typed,
                              .problems = &problems,
                              .hint = say("Twelve letters and numbers, such as 7KQ2-MXPA-49RT"),
                              .autocomplete = "off",
                              .width_characters = 20});
      html::button(html, say("Ask"));
    });
  });
}

}  // namespace alongside::safety::pages
