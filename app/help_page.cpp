#include <algorithm>
#include <vector>

#include "app/pages.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

void whom_to_ask(Html& html, const std::string& contact) {
  html::h2(html, say("Ask a person"));
  if (contact.empty()) {
    html::paragraph(html, say("Ask whoever invited you. They know somebody who can help."));
  } else {
    html::paragraph(html, say("You can always ask. Nobody minds:"));
    html::written(html, contact);
  }
}

void word(Html& html, const Message& name, const Message& meaning) {
  html << "<dt>"_html << name << "</dt><dd>"_html << meaning << "</dd>"_html;
}

struct DoorSaid {
  Door door;
  Message name, meaning;
};

/// Today and Us are always there; another where a room stands behind it.
bool is_there(const Rooms& rooms, Door door) {
  return door == Door::today || door == Door::us ||
         std::ranges::any_of(rooms, [&](const Room& room) { return room.door == door; });
}

void doors(Html& html, const Rooms& rooms) {
  html::h2(html, say("The doors of a group"));
  html::paragraph(html, say("They are at the top of each of your group's pages."));
  html << "<dl class=\"alongside-words\">"_html;
  for (const DoorSaid& one : std::vector<DoorSaid>{
           {Door::today, say("Today"), say("What waits for you, and what is new. Start here.")},
           {Door::talk, say("Talk"),
            say("Questions, what each of you thinks, and where you agree.")},
           {Door::decide, say("Decide"), say("What has to be decided, such as who gets a place.")},
           {Door::make, say("Make"), say("What you write together.")},
           {Door::changed, say("Changed"), say("What became of what you said.")},
           {Door::us, say("Us"), say("Who is in the group, how we work, and how to leave.")}}) {
    if (is_there(rooms, one.door)) word(html, one.name, one.meaning);
  }
  html << "</dl>"_html;
}

void words_explained(Html& html) {
  html::h2(html, say("Words you may meet"));
  html << "<dl class=\"alongside-words\">"_html;
  word(html, say("Statement"), say("One short sentence that you can agree or disagree with."));
  word(html, say("Side"),
       say("People who use a service are one side, people who work in it another. Results show "
           "what each side says, so that nobody is drowned out."));
  word(html, say("Chair"), say("Leads the group. Best somebody from the community."));
  word(html, say("Facilitator"), say("Helps the group to work well together."));
  word(html, say("Caretaker"),
       say("Looks after this site. Caretakers see no more of a group than others do."));
  word(html, say("Passphrase"), say("Some words that only you know. You sign in with them."));
  word(html, say("Draw"),
       say("Choosing people for places by chance, so that everybody has a fair one."));
  html << "</dl>"_html;
}

void first_steps(Html& html) {
  html::h2(html, say("First steps"));
  html::bullets(
      html,
      {say("Open the link that somebody sent you, or scan its code with your phone."),
       say("Choose what you want to be called. It need not be your real name."),
       say("Answer what waits for you under Today. You can stop at any time and go on later."),
       say("You can change an answer for as long as the question is open.")});
  html::action_link(html, "/reading", say("Choose your language, the size of words and colours"));
}

}  // namespace

Response help_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Message title = say("Help");
  return ok(html::page(people::frame(request, visit), {.title = title}, [&](Html& html) {
    html::h1(html, title);
    whom_to_ask(html, visit.community.contact);
    first_steps(html);
    doors(html, rooms_of(request));
    words_explained(html);
  }));
}

}  // namespace alongside
