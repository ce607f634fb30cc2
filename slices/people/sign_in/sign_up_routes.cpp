#include "foundation/base/network.h"
#include "foundation/base/secrets.h"
#include "foundation/http/forms/forms.h"
#include "foundation/rooms/room.h"
#include "slices/people/account/passphrase_offer_parts.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/attempts/waiting_routes.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/front_pages.h"
#include "slices/people/sign_in/pass_storage.h"
#include "slices/people/sign_in/sign_in_pages.h"

namespace alongside::people {
namespace {

SignUpForm sign_up_form(const Fields& from, DetailsForm details) {
  const std::string next = safe_next(from.first("next"));
  return {.details = std::move(details),
          .invitation = std::string(from.first("invitation")),
          .next = next,
          .sign_in_path = "/sign-in?next=" + percent_encoded(next),
          .offered = offered_passphrase()};
}

bool may_sign_up(Transaction& transaction, const Visit& here, const SignUpForm& form, Instant now) {
  return here.community.sign_up == community::SignUp::open ||
         (!form.invitation.empty() && has_use(transaction, form.invitation, now));
}

Response invitation_needed(const html::Frame& frame) {
  return {.status = 403, .body = invitation_needed_html(frame)};
}

/// What stands in the way of an account before the slow part; nothing where it may be made.
std::optional<Response> hindrance(Write& write, const Request& request, const SignUpForm& form,
                                  const Result<Details>& details) {
  const Visit here = visit(write, request);
  const html::Frame shown = frame(request, here);
  if (here.community.name.empty()) return ok(not_set_up_html(shown));
  if (here.person) return see_other(form.next);
  if (!may_sign_up(write, here, form, request.now)) return invitation_needed(shown);
  if (!details) return unprocessable(sign_up_html(shown, form, details.problems()));
  const Limited limited{
      keyed_fingerprint(request.site->key, "sign-up network", network_of(request.client)),
      sign_ups_per_network};
  const auto minutes = count_try(write, limited, request.now);
  write.commit();
  if (minutes) return too_many_tries(sign_up_html(shown, form, wait_problems("name", *minutes)));
  const Problems taken = taken_problems(find_taken(write, *details));
  if (!taken.empty()) return unprocessable(sign_up_html(shown, form, taken));
  return std::nullopt;
}

/// Lets them in where the link that they used leads: the path of what comes next; "" where it leads
/// to no room.
std::string welcomed(Write& write, const Request& request, Id<Person> person,
                     std::string_view token) {
  for (const Room& room : rooms_of(request)) {
    if (room.welcome == nullptr) continue;
    std::string next = room.welcome(write, request, person, token);
    if (!next.empty()) return next;
  }
  return "";
}

/// Asks again what may have changed while the passphrase was hashed.
Response make_account(Write& write, const Request& request, const SignUpForm& form,
                      const Details& details, const std::string& hash) {
  const Visit here = visit(write, request);
  const bool used = !form.invitation.empty() && take_use(write, form.invitation, request.now);
  if (!used && here.community.sign_up != community::SignUp::open) {
    return invitation_needed(frame(request, here));
  }
  const Problems taken = taken_problems(find_taken(write, details));
  if (!taken.empty()) return unprocessable(sign_up_html(frame(request, here), form, taken));
  const Id<Person> person = add_person(write,
                                       {.name = details.name,
                                        .email = details.email,
                                        .pronouns = details.pronouns,
                                        .passphrase_hash = hash},
                                       request.now);
  std::string next = used ? welcomed(write, request, person, form.invitation) : "";
  if (next.empty()) next = form.next;
  SetCookie cookie = start_session(write, person, request.now);
  write.commit();
  return see_other(next).with_cookie(std::move(cookie));
}

}  // namespace

Response sign_up_page(const Request& request, Read& read) {
  const Visit here = visit(read, request);
  const SignUpForm form = sign_up_form(request.queries, {});
  if (here.community.name.empty()) return ok(not_set_up_html(frame(request, here)));
  if (here.person) return see_other(form.next);
  if (!may_sign_up(read, here, form, request.now)) {
    return invitation_needed(frame(request, here));
  }
  return ok(sign_up_html(frame(request, here), form, {}));
}

Response sign_up(const Request& request, Database& database) {
  const SignUpForm form = sign_up_form(request.fields, {.name = request.line_field("name"),
                                                        .pronouns = request.line_field("pronouns"),
                                                        .email = request.line_field("email")});
  const std::string_view passphrase = request.raw_field("passphrase");
  const Result<Details> details = accept_account(form.details, passphrase);
  auto hindered =
      database.write([&](Write& write) { return hindrance(write, request, form, details); });
  if (hindered) return std::move(*hindered);
  const std::string hash = hash_passphrase(passphrase, request.site->hash_cost);
  return database.write(
      [&](Write& write) { return make_account(write, request, form, *details, hash); });
}

}  // namespace alongside::people
