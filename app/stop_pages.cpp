// The pages of stops: what happened, and what to do next. They ask nothing of the database, which
// may be what failed.
#include "app/program.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

struct StopWords {
  Message title;
  Message what_to_do;
};

/// What failed while somebody only looked had nothing to save.
StopWords words_of_failure(Method method) {
  const Message title = say("Sorry, this did not work");
  if (method == Method::get) {
    return {title, say("Load the page again in a minute. If it happens again, ask for help.")};
  }
  return {title,
          say("Nothing was saved. Go back and try again. If it happens again, ask for help.")};
}

StopWords words_of(Stop stop, Method method) {
  switch (stop) {
    case Stop::bad_request:
      return {
          say("We could not read that"),
          say("Something in the address or form was broken on its way. Go back and try again.")};
    case Stop::token_needed:
      return {say("This address is for programs"),
              say("A program has to send a token that works here.")};
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
    case Stop::in_doubt:
      return {say("We cannot tell whether this was saved"),
              say("Wait a minute. Then look whether it is there, before you send it again.")};
    case Stop::failed:
      break;
  }
  return words_of_failure(method);
}

/// Who carries a session sees the menu of those who are signed in. Their name stands in the
/// database, which is not asked here; if the session has ended, the menu leads to signing in.
std::optional<std::string> person_of(const Request& request) {
  if (request.cookies.first(people::session_cookie).empty()) return std::nullopt;
  return (*request.words)(say("Your account"));
}

}  // namespace

std::string stop_page(Stop stop, const Request& request) {
  const StopWords words = words_of(stop, request.method);
  const html::Frame frame{.words = *request.words,
                          .form_token = request.form_token,
                          .community = "Alongside",
                          .person = person_of(request),
                          .path = request.path,
                          .reading = people::wishes_of_browser(request),
                          .demonstration = request.site->demonstration};
  return html::page(frame, {.title = words.title}, [&](Html& html) {
    html::h1(html, words.title);
    html::paragraph(html, words.what_to_do);
    const bool is_fault = stop == Stop::failed || stop == Stop::in_doubt;
    if (is_fault && !request.reference.empty()) {
      html::paragraph(html, say("If you ask for help, say this number. It tells what went wrong, "
                                "and nothing about you: {number}",
                                {{"number", request.reference}}));
    }
    html::link(html, "/", say("Go to the first page"));
    html::paragraph(html, say("The help page says whom you can ask."));
    html::link(html, "/help", say("Help"));
  });
}

}  // namespace alongside
