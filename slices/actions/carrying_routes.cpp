#include "slices/actions/action_asking.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/permissions.h"
#include "slices/actions/routes.h"
#include "slices/actions/telling_asking.h"

namespace alongside::actions {
namespace {

ActionAsked open_action(Transaction& transaction, const Request& request,
                        const Permission& permission) {
  ActionAsked asked = action_asked(transaction, request);
  if (!asked.action.is_open()) throw NotFound();
  groups::require(asked.member, permission);
  return asked;
}

bool is_full(const ActionAsked& asked) {
  return std::ssize(asked.carriers) >= most_people;
}

Message too_many_people() {
  return say_many("{count} person does this or is asked already. That is the most",
                  "{count} people do this or are asked already. That is the most", most_people);
}

Response done(Write& write, const ActionAsked& asked, std::string_view what) {
  write.commit();
  return see_other(asked.path() + "?done=" + std::string(what));
}

}  // namespace

// GET /groups/:group/actions/:action/offer
Response offer_page(const Request& request, Read& read) {
  const ActionAsked asked = open_action(read, request, permissions::make_action);
  return ok(pages::offer(people::frame(request, asked.member.visit),
                         {.member = asked.member,
                          .action = asked.action,
                          .others = whom_to_ask(read, asked.member, asked.carriers),
                          .asked = {},
                          .problems = {}}));
}

// POST /groups/:group/actions/:action/offer
Response offer_to(const Request& request, Write& write) {
  const ActionAsked asked = open_action(write, request, permissions::make_action);
  pages::OfferShown shown{.member = asked.member,
                          .action = asked.action,
                          .others = whom_to_ask(write, asked.member, asked.carriers),
                          .asked = request.line_field("asked"),
                          .problems = {}};
  const auto person = person_asked(shown.others, shown.asked);
  if (!person) {
    shown.problems = {{"asked", say("Choose whom you ask")}};
  } else if (is_full(asked)) {
    shown.problems = {{"asked", too_many_people()}};
  }
  if (!shown.problems.empty()) {
    return unprocessable(pages::offer(people::frame(request, asked.member.visit), shown));
  }
  offer(write, asked.action, *person, asked.member.person());
  tell_of_offer(write, asked.action, *person, request.now);
  return done(write, asked, "asked");
}

// POST /groups/:group/actions/:action/take-on
Response take_action_on(const Request& request, Write& write) {
  const ActionAsked asked = open_action(write, request, permissions::carry);
  if (asked.own() == nullptr && is_full(asked)) {
    pages::ActionShown shown = shown_of(write, request, asked);
    shown.problems = {{"", too_many_people()}};
    return unprocessable(
        pages::action(people::frame(request, asked.member.visit), shown, std::nullopt));
  }
  take_on(write, asked.action, asked.member.person());
  return done(write, asked, "yes");
}

// POST /groups/:group/actions/:action/let-go
Response let_action_go(const Request& request, Write& write) {
  const ActionAsked asked = open_action(write, request, permissions::carry);
  if (asked.own() == nullptr) return see_other(asked.path());
  let_go(write, asked.action.id, asked.member.person());
  return done(write, asked, "no");
}

}  // namespace alongside::actions
