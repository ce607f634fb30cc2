// The pages of stops: what happened, and what to do next. They ask nothing of the database, which
// may be what failed.
#include "app/program.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"

namespace alongside {
namespace {

struct StopWords {
  Message title;
  Message what_to_do;
};

StopWords words_of(Stop stop) {
  switch (stop) {
    case Stop::bad_request:
      return {
          say("We could not read that"),
          say("Something in the address or form was broken on its way. Go back and try again.")};
    case Stop::not_allowed:
      return {say("You cannot do this"),
              say("Only some people in this group can. The group's page on who may do what says "
                  "who they are.")};
    case Stop::form_expired:
      return {say("Please send that again"),
              say("This form was open for a long time, or came from another place. Go back, copy "
                  "what you wrote, load the page again and send it.")};
    case Stop::not_found:
      return {say("There is no page here"),
              say("The address may have a slip in it, or the page may be for members only.")};
    case Stop::method_not_allowed:
      return {say("This page cannot be used in that way"),
              say("Go back and use the links and buttons on the page.")};
    case Stop::too_large:
      return {say("That was too much at once"),
              say("Make the text or the file smaller and send it again.")};
    case Stop::too_many_requests:
      return {say("That was a little fast"), say("Wait a minute and try again.")};
    case Stop::overloaded:
      return {say("Many people are here just now"), say("Wait a minute and try again.")};
    case Stop::failed:
      break;
  }
  return {say("Sorry, this did not work"),
          say("Nothing was saved. Go back and try again. If it happens again, tell the person who "
              "looks after this site.")};
}

}  // namespace

std::string stop_page(Stop stop, const Request& request) {
  const StopWords words = words_of(stop);
  const html::Frame frame{.words = *request.words,
                          .form_token = request.form_token,
                          .community = "Alongside",
                          .path = request.path,
                          .demonstration = request.site->demonstration};
  return html::page(frame, {.title = words.title}, [&](Html& html) {
    html::h1(html, words.title);
    html::paragraph(html, words.what_to_do);
    html::link(html, "/", say("Go to the first page"));
  });
}

}  // namespace alongside
