#include "slices/safety/contacts/contact_pages.h"

#include "foundation/html/components.h"
#include "slices/safety/worries/worry_pages.h"

namespace alongside::safety::pages {
namespace {

std::string path_of(const ContactsShown& shown) {
  return path_to_safety(shown.member.group.id) + "/contacts";
}

void one_contact(Html& html, const ContactsShown& shown, const ContactLine& contact) {
  html << "<li class=\"alongside-acts__one\"><strong dir=\"auto\">"_html << contact.name
       << "</strong>"_html;
  if (!contact.agreed) html << "<br>"_html << say("Was asked, and has not answered yet");
  if (contact.may_end) {
    html::post_form(html, Url(path_of(shown) + "/end"), [&] {
      html::hidden_field(html, "person", std::to_string(contact.person.number));
      html::button(html, say("End this for {name}", {{"name", contact.name}}),
                   html::ButtonStyle::secondary);
    });
  }
  html << "</li>"_html;
}

void who_they_are(Html& html, const ContactsShown& shown) {
  if (shown.contacts.empty()) {
    html::paragraph(html, say("Nobody yet. Until somebody says yes, nobody can share a worry "
                              "here."));
    return;
  }
  html::paragraph(html, say("They are told in this order. Each has {hours} hours to look; then the "
                            "next is told.",
                            {{"hours", shown.hours}}));
  html << "<ol class=\"alongside-acts\">"_html;
  for (const ContactLine& contact : shown.contacts) one_contact(html, shown, contact);
  html << "</ol>"_html;
}

void answer(Html& html, const ContactsShown& shown) {
  if (!shown.asked) return;
  html::inset(html, [&] {
    html::paragraph(html, say("The group asks you to be there when somebody is worried."));
    html::paragraph(html, say("You read what people write, within {hours} hours, and keep it to "
                              "yourself. You ask what the person in danger wants, do what is "
                              "needed and no more, and write down what you did.",
                              {{"hours", shown.hours}}));
    html::post_form(html, Url(path_of(shown) + "/answer"), [&] {
      html::button(html, say("Yes, I will"), "answer", "yes");
      html::button(html, say("No, not me"), "answer", "no", html::ButtonStyle::secondary);
    });
  });
}

void ask_somebody(Html& html, const ContactsShown& shown, const Problems& problems) {
  html::h2(html, say("Ask somebody"));
  html::paragraph(html, say("Choose people whom others trust, and from each side. They say "
                            "themselves if they want to. Two at least, so that one can be away."));
  html::post_form(html, Url(path_of(shown)), [&] {
    html::Choice choice{
        .name = "person", .legend = html::Label{say("Who?")}, .problems = &problems};
    for (const ContactLine& one : shown.others) {
      choice.written_options.push_back({std::to_string(one.person.number), one.name});
    }
    html::select(html, choice);
    html::paragraph(html, say("Who leads the group, or asks themselves, never reads what came "
                              "before they said yes."));
    html::button(html, say("Ask them"));
  });
}

void how_soon(Html& html, const ContactsShown& shown, const Problems& problems) {
  html::h2(html, say("How soon they look"));
  html::post_form(html, Url(path_of(shown) + "/time"), [&] {
    html::Choice choice{.name = "hours",
                        .legend = html::Label{say("Within how many hours?")},
                        .chosen = {std::to_string(shown.hours)},
                        .problems = &problems,
                        .layout = html::Choice::Layout::small_inline_row};
    for (const std::int64_t hours : hours_to_choose()) {
      choice.options.push_back(
          {std::to_string(hours), say_many("{count} hour", "{count} hours", hours)});
    }
    html::radios(html, choice);
    html::button(html, say("Save"), html::ButtonStyle::secondary);
  });
}

}  // namespace

std::string contacts(const html::Frame& frame, const ContactsShown& shown,
                     const Problems& problems) {
  const html::PageHead head{.title = say("Who is there when somebody is worried"),
                            .breadcrumbs = crumbs_to_safety(shown.member),
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Who is there when somebody is worried"));
    answer(html, shown);
    who_they_are(html, shown);
    if (!shown.may_name) return;
    if (!shown.others.empty()) ask_somebody(html, shown, problems);
    how_soon(html, shown, problems);
  });
}

}  // namespace alongside::safety::pages
