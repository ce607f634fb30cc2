#include "foundation/record/record.h"
#include "foundation/told/told.h"
#include "slices/notices/notices.h"
#include "slices/vouching/acts.h"
#include "slices/vouching/routes.h"
#include "slices/vouching/vouching_mails_asking.h"
#include "slices/vouching/vouching_notices.h"
#include "slices/vouching/vouching_pages.h"
#include "slices/vouching/vouching_storage.h"

namespace alongside::vouching {
namespace {

/// What alone chooses the passphrase: it is in no address, and shown to nobody.
constexpr const char* claim_cookie = "alongside_way_back";
constexpr const char* kind_of_guess = "a way back";
constexpr std::size_t most_name_characters = 200;

std::string claim_of(const Request& request) {
  return std::string(request.cookies.first(claim_cookie));
}

bool is_ready(const WayBack& way, Instant now) {
  return way.person && way.vouchers >= vouchers_needed && way.ready_at && *way.ready_at <= now;
}

pages::WaitingShown shown_waiting(const WayBack& way, const std::string& claim, Instant now) {
  return {.code = code_of_claim(claim),
          .expires_at = way.expires_at,
          .ready_at = way.ready_at,
          .ready = is_ready(way, now)};
}

/// The member of this group whose code it is; never oneself, nor somebody who came only now.
std::optional<people::Person> member_of_code(Transaction& transaction, const Request& request,
                                             const groups::Member& member, const WayBack& way) {
  if (!way.person || *way.person == member.person()) return std::nullopt;
  if (!groups::is_member_since(transaction, member.group.id, *way.person,
                               request.now - settled_for)) {
    return std::nullopt;
  }
  const auto named = people::people_named(transaction, {*way.person});
  return named.empty() ? std::nullopt : std::optional(named.front());
}

/// Who asks, as one who vouches: as far as they may.
struct Voucher {
  bool two_sides = false;
  groups::ShownSide side;
  Problems problems;
};
Voucher voucher_asking(Transaction& transaction, const Request& request,
                       const groups::Member& member) {
  const Id<groups::Group> group = member.group.id;
  const groups::Deciding deciding = groups::deciding(transaction, group);
  Voucher voucher{.two_sides = groups::needs_two_sides(deciding),
                  .side = groups::shown_side(transaction, group, member.person()),
                  .problems = {}};
  voucher.problems = groups::problems_of_proposing(deciding, voucher.side);
  const Instant since = request.now - settled_for;
  const bool settled = voucher.two_sides
                           ? groups::is_settled_since(transaction, group, member.person(), since)
                           : groups::is_member_since(transaction, group, member.person(), since);
  if (voucher.problems.empty() && !settled) {
    voucher.problems = {{"", say("You can vouch when you have been in this group for two weeks, "
                                 "and on your side of it. Ask somebody who has")}};
  }
  return voucher;
}

/// On their page, and where they confirmed an address. Each vouch is an occasion of its own: after
/// one fell away another must not pass for it.
void tell_of_vouch(Write& write, const WayBack& way, Instant now) {
  tell(
      write, {*way.person},
      {.kind = way_back_asked, .number = way.number, .group = {}, .occasion = microseconds_of(now)},
      now);
  notices::post_to_confirmed(write,
                             {.kind = asked_mail, .person = *way.person, .about = way.number}, now);
}

/// Whether two are enough now. The person is told of each who vouches.
bool note_vouch(Write& write, const Request& request, const groups::Member& member,
                const Voucher& voucher, const WayBack& way) {
  const std::int64_t group = member.group.id.number;
  const std::int64_t side = voucher.side ? voucher.side->number : 0;
  if (add_vouch(write, way.number, {member.person().number, group, side})) {
    tell_of_vouch(write, way, request.now);
  }
  const bool enough = is_enough(vouches_of(write, way.number), group, voucher.two_sides);
  if (enough && !way.ready_at) {
    make_ready(write, way.number, request.now);
    note_act(write, {.kind = acts::vouched, .group = member.group.id}, request.now);
  }
  return enough;
}

Response vouch_again(const Request& request, const pages::VouchShown& shown,
                     const Problems& problems) {
  return unprocessable(pages::vouch(people::frame(request, shown.member.visit), shown, problems));
}

Message vouch_notice(bool enough) {
  return enough ? say("Thank you. A day from now they choose a new passphrase")
                : say("Thank you. One more person has to vouch, of another side in a larger group");
}

}  // namespace

// GET /sign-in/forgotten
Response forgotten_page(const Request& request, Read& read) {
  return ok(pages::forgotten(people::frame(request, people::visit(read, request)), "", {}));
}

// POST /sign-in/forgotten
Response begin_forgotten(const Request& request, Write& write) {
  const people::Visit here = people::visit(write, request);
  const std::string name = request.line_field("name");
  const auto again = [&](const Problems& problems) {
    return unprocessable(pages::forgotten(people::frame(request, here), name, problems));
  };
  if (name.empty() || name.size() > most_name_characters) {
    return again({{"name", say("Write your name")}});
  }
  // Whoever vouches reads whose code it is: that must not lead from an address to a name.
  if (name.find('@') != name.npos) {
    return again({{"name", say("Write the name that others see here, not an e-mail address")}});
  }
  if (const Problems wait = people::count_guess(write, request, kind_of_guess, "name");
      !wait.empty()) {
    return again(wait);
  }
  const std::string claim = random_token();
  begin_way_back(write, request.site->key, claim, people::person_signing_in_as(write, name),
                 request.now);
  write.commit();
  return see_other("/sign-in/forgotten/wait")
      .with_cookie({claim_cookie, claim, CookieLife::long_lived});
}

// GET /sign-in/forgotten/wait
Response wait_page(const Request& request, Read& read) {
  const html::Frame frame = people::frame(request, people::visit(read, request));
  const std::string claim = claim_of(request);
  const auto way = find_by_claim(read, request.site->key, claim, request.now);
  if (claim.empty() || !way) return ok(pages::none(frame));
  return ok(pages::waiting(frame, shown_waiting(*way, claim, request.now), {}));
}

// POST /sign-in/forgotten/wait
Response choose_passphrase(const Request& request, Database& database) {
  const std::string claim = claim_of(request);
  const std::string_view passphrase = request.raw_field("passphrase");
  auto again = database.read([&](Read& read) -> std::optional<Response> {
    const html::Frame frame = people::frame(request, people::visit(read, request));
    const auto way = find_by_claim(read, request.site->key, claim, request.now);
    if (claim.empty() || !way || !is_ready(*way, request.now)) {
      return see_other("/sign-in/forgotten/wait");
    }
    const Problems problems =
        people::problems_of_new_passphrase(read, *way->person, "passphrase", passphrase);
    if (problems.empty()) return std::nullopt;
    return unprocessable(pages::waiting(frame, shown_waiting(*way, claim, request.now), problems));
  });
  if (again) return *std::move(again);
  const std::string hash = hash_passphrase(passphrase, request.site->hash_cost);
  database.write([&](Write& write) {
    const auto way = find_by_claim(write, request.site->key, claim, request.now);
    if (!way || !is_ready(*way, request.now)) return;                // It was stopped meanwhile.
    if (!people::set_passphrase(write, *way->person, hash)) return;  // Their account is going.
    note_used(write, *way->person, way->number, request.now);
    tell(write, {*way->person}, {.kind = way_back_used, .number = way->number, .group = {}},
         request.now);
    notices::post_to_confirmed(
        write, {.kind = used_mail, .person = *way->person, .about = way->number}, request.now);
    write.commit();
  });
  return see_other("/sign-in").with_cookie({claim_cookie, "", CookieLife::remove});
}

// GET /groups/:group/vouch
Response vouch_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  pages::VouchShown shown{.member = member, .code = {}, .name = {}, .notice = {}};
  const std::string_view done = request.queries.first("done");
  if (done == "one" || done == "two") shown.notice = vouch_notice(done == "two");
  return ok(pages::vouch(people::frame(request, member.visit), shown, {}));
}

// POST /groups/:group/vouch
Response vouch_for(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  pages::VouchShown shown{
      .member = member, .code = request.line_field("code"), .name = {}, .notice = {}};
  if (shown.code.empty()) {
    return vouch_again(request, shown, {{"code", say("Write the code")}});
  }
  const Voucher voucher = voucher_asking(write, request, member);
  if (!voucher.problems.empty()) return vouch_again(request, shown, voucher.problems);
  if (const Problems wait = people::count_guess(write, request, kind_of_guess, "code");
      !wait.empty()) {
    return vouch_again(request, shown, wait);
  }
  const auto way = find_by_code(write, request.site->key, shown.code, request.now);
  const auto person = way ? member_of_code(write, request, member, *way) : std::nullopt;
  if (!person) {
    write.commit();
    return vouch_again(
        request, shown,
        {{"code", say("No member of this group shows this code. Check it. They must have "
                      "been here for two weeks")}});
  }
  people::give_back_guess(write, request, kind_of_guess);
  if (request.line_field("sure") != "yes") {
    write.commit();
    shown.name = person->name;
    return ok(pages::vouch(people::frame(request, member.visit), shown, {}));
  }
  const bool enough = note_vouch(write, request, member, voucher, *way);
  write.commit();
  return see_other(groups::path_to(member.group.id) + "/vouch?done=" + (enough ? "two" : "one"));
}

// GET /me/way-back
Response own_way_back_page(const Request& request, Read& read) {
  const people::Visit here = people::visit_signed_in(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "stopped") notice = say("It is stopped");
  std::vector<pages::OwnShown> shown;
  for (const OwnWayBack& way : own_ways_back(read, here.person->id, request.now)) {
    shown.push_back({way.used_at, names_of_vouchers(read, way.number)});
  }
  return ok(pages::own(people::frame(request, here), shown, std::move(notice)));
}

// POST /me/way-back
Response stop_way_back(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  stop_ways_back_of(write, here.person->id);
  write.commit();
  return see_other("/me/way-back?done=stopped");
}

std::vector<Waiting> waiting_ways_back(Read& read, const Request& request, PersonId person) {
  if (!is_vouched_for(read, person, request.now)) return {};
  return {{.path = "/me/way-back",
           .name = "",
           .what = say("Somebody asks for a new passphrase for your account. Stop it if it is not "
                       "you")}};
}

}  // namespace alongside::vouching
