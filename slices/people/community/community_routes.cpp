#include "foundation/base/secrets.h"
#include "foundation/record/record.h"
#include "slices/people/account/account_rule.h"
#include "slices/people/account/passphrase_offer_parts.h"
#include "slices/people/acts.h"
#include "slices/people/community/community_pages.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/pass_storage.h"

namespace alongside::people {
namespace {

Visit visit_of_caretaker(Transaction& transaction, const Request& request) {
  Visit here = visit_signed_in(transaction, request);
  if (!here.person->caretaker) throw NotAllowed();
  return here;
}

community::SettingsForm settings_form(const Request& request) {
  return {.name = request.line_field("community"),
          .language = request.line_field("language"),
          .who_starts_groups = request.line_field("who_starts_groups"),
          .sign_up = request.line_field("sign_up"),
          .contact = request.field("contact")};
}

void need_set_up_link(Transaction& transaction, const Request& request) {
  const std::string_view token = request.parameters.first("token");
  if (!community::set_up_link_works(transaction, token, request.now)) throw NotFound();
}

/// What the form begins with: what most communities choose.
SetUpForm first_set_up_form(const Request& request) {
  const community::Community usual{.name = {}, .language = std::string(request.words->language())};
  return {.settings = community::form_of(usual), .details = {}, .offered = offered_passphrase()};
}

Problems all_problems(const Result<community::Community>& community,
                      const Result<Details>& details) {
  Problems problems;
  if (!community) problems = community.problems();
  if (!details) {
    problems.insert(problems.end(), details.problems().begin(), details.problems().end());
  }
  return problems;
}

/// The community and its first caretaker, signed in.
Response begin_community(Write& write, const Request& request,
                         const community::Community& community, const Details& details,
                         const std::string& hash) {
  if (!community::use_set_up_link(write, request.parameters.first("token"), request.now)) {
    throw NotFound();
  }
  community::found(write, community);
  const Id<Person> person = add_person(write,
                                       {.name = details.name,
                                        .email = details.email,
                                        .pronouns = details.pronouns,
                                        .passphrase_hash = hash,
                                        .caretaker = true},
                                       request.now);
  note_act(write, {.kind = acts::set_up, .by = person}, request.now);
  SetCookie cookie = start_session(write, person, request.now);
  write.commit();
  return see_other("/groups?done=set_up").with_cookie(std::move(cookie));
}

std::vector<ShownInvitation> shown_invitations(Transaction& transaction, Instant now) {
  std::vector<ShownInvitation> shown;
  for (const Invitation& invitation : find_invitations(transaction, now)) {
    shown.push_back({invitation.token_fingerprint, invitation.expires_at, invitation.used_count});
  }
  return shown;
}

Problems too_many_invitations() {
  return {{"", say_many("There is {count} link already. End it first",
                        "There are {count} links already. End one first", most_invitations)}};
}

}  // namespace

Response set_up_page(const Request& request, Read& read) {
  need_set_up_link(read, request);
  const html::Frame shown = frame(request, visit(read, request));
  return ok(set_up_html(shown, request.path, first_set_up_form(request), {}));
}

Response set_up(const Request& request, Database& database) {
  const Visit here = database.read([&](Read& read) {
    need_set_up_link(read, request);
    return visit(read, request);
  });
  const SetUpForm form{.settings = settings_form(request),
                       .details = {.name = request.line_field("name"),
                                   .pronouns = request.line_field("pronouns"),
                                   .email = request.line_field("email")},
                       .offered = offered_passphrase()};
  const std::string_view passphrase = request.raw_field("passphrase");
  const auto community = community::accept_settings(form.settings, community::language_codes());
  const Result<Details> details = accept_account(form.details, passphrase);
  const Problems problems = all_problems(community, details);
  if (!problems.empty()) {
    return unprocessable(set_up_html(frame(request, here), request.path, form, problems));
  }
  const std::string hash = hash_passphrase(passphrase, request.site->hash_cost);
  return database.write(
      [&](Write& write) { return begin_community(write, request, *community, *details, hash); });
}

Response settings_page(const Request& request, Read& read) {
  const Visit here = visit_of_caretaker(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "saved") notice = say("The settings are saved");
  return ok(settings_html(frame(request, here), community::form_of(here.community), {},
                          std::move(notice)));
}

Response change_settings(const Request& request, Write& write) {
  const Visit here = visit_of_caretaker(write, request);
  const community::SettingsForm form = settings_form(request);
  const auto community = community::accept_settings(form, community::language_codes());
  if (!community) {
    return unprocessable(settings_html(frame(request, here), form, community.problems(), {}));
  }
  community::save(write, *community);
  note_act(write, {.kind = acts::settings_changed, .by = here.person->id}, request.now);
  write.commit();
  return see_other("/community?done=saved");
}

Response invitations_page(const Request& request, Read& read) {
  const Visit here = visit_of_caretaker(read, request);
  return ok(invitations_html(frame(request, here), shown_invitations(read, request.now), {}, {}));
}

Response make_invitation_link(const Request& request, Write& write) {
  const Visit here = visit_of_caretaker(write, request);
  auto invitations = shown_invitations(write, request.now);
  if (std::ssize(invitations) >= most_invitations) {
    return unprocessable(
        invitations_html(frame(request, here), invitations, {}, too_many_invitations()));
  }
  const std::string token = make_invitation(write, here.person->id, request.now);
  note_act(write, {.kind = acts::link_made, .by = here.person->id}, request.now);
  write.commit();
  const std::string link = request.site->base_url + "/sign-up?invitation=" + token;
  return ok(
      invitations_html(frame(request, here), shown_invitations(write, request.now), link, {}));
}

Response end_invitation_link(const Request& request, Write& write) {
  const Visit here = visit_of_caretaker(write, request);
  end_invitation(write, request.line_field("invitation"));
  note_act(write, {.kind = acts::link_ended, .by = here.person->id}, request.now);
  write.commit();
  return see_other("/people/invitations");
}

}  // namespace alongside::people
