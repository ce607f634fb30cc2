#include "foundation/base/secrets.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/forms/same_site.h"
#include "foundation/http/signed_link.h"
#include "slices/mail_links/link_pages.h"
#include "slices/mail_links/link_storage.h"
#include "slices/mail_links/link_tasks.h"
#include "slices/mail_links/routes.h"

namespace alongside::mail_links {
namespace {

constexpr const char* kind_of_guess = "a link by mail";
constexpr std::size_t most_name_characters = 200;

pages::Mails mails_of(const Request& request) {
  return request.site->mail == nullptr ? pages::Mails::none : pages::Mails::go_out;
}

/// Throws NotFound for what we never signed, or too long ago. A form token is asked for as well, or
/// somebody could sign others in as themselves.
std::optional<MailedLink> link_of(Transaction& transaction, const Request& request) {
  if (!is_signed_link(request.site->key, request)) throw NotFound();
  const auto number = whole_number(request.queries.first("link"));
  if (!number) throw NotFound();
  auto link = link_that_works(transaction, *number, request.now);
  // Who changed their passphrase or address meanwhile may have done it against whoever has the
  // mail.
  if (link && link->print != people::way_in_print(transaction, request.site->key, link->person)) {
    return std::nullopt;
  }
  return link;
}

std::string opened(Transaction& transaction, const Request& request, const MailedLink& link,
                   const Problems& problems) {
  const auto step = people::needs_second_step(transaction, link.person)
                        ? pages::SecondStep::asked_for
                        : pages::SecondStep::none;
  return pages::opened(people::frame(request, people::visit(transaction, request)),
                       return_path(request), step, problems);
}

std::string over(Transaction& transaction, const Request& request) {
  return pages::over(people::frame(request, people::visit(transaction, request)));
}

}  // namespace

// GET /sign-in/mail
Response asking_page(const Request& request, Read& read) {
  const html::Frame frame = people::frame(request, people::visit(read, request));
  if (request.queries.first("done") == "asked") return ok(pages::asked(frame));
  return ok(pages::asking(frame, mails_of(request), "", {}));
}

// POST /sign-in/mail
Response ask(const Request& request, Write& write) {
  if (mails_of(request) == pages::Mails::none) return see_other("/sign-in/mail");
  const std::string name = request.line_field("name");
  const auto again = [&](const Problems& problems) {
    const html::Frame frame = people::frame(request, people::visit(write, request));
    return unprocessable(pages::asking(frame, mails_of(request), name, problems));
  };
  if (name.empty() || name.size() > most_name_characters) {
    return again({{"name", say("Write your name or your e-mail address")}});
  }
  if (const Problems wait = people::count_guess(write, request, kind_of_guess, "name");
      !wait.empty()) {
    return again(wait);
  }
  const auto link = add_link(write, people::person_signing_in_as(write, name), request.now);
  ask_for(write, {.kind = link_job_name, .number = link});
  write.commit();
  return see_other("/sign-in/mail?done=asked");
}

// GET /sign-in/mail/open
Response open_page(const Request& request, Read& read) {
  const auto link = link_of(read, request);
  return ok(link ? opened(read, request, *link, {}) : over(read, request));
}

// POST /sign-in/mail/open
Response open(const Request& request, Database& database) {
  const bool chooses = request.raw_field("choose") == "yes";
  const std::string_view passphrase = request.raw_field("passphrase");
  auto again = database.read([&](Read& read) -> std::optional<Response> {
    const auto link = link_of(read, request);
    if (!link) return ok(over(read, request));
    if (!chooses) return std::nullopt;
    const Problems problems =
        people::problems_of_new_passphrase(read, link->person, "passphrase", passphrase);
    if (problems.empty()) return std::nullopt;
    return unprocessable(opened(read, request, *link, problems));
  });
  if (again) return *std::move(again);
  std::string hash;
  if (chooses) hash = hash_passphrase(passphrase, request.site->hash_cost);
  return database.write([&](Write& write) {
    const auto link = link_of(write, request);
    if (!link) return ok(over(write, request));
    auto proof = people::Proof::one_thing;
    if (chooses && people::needs_second_step(write, link->person)) {
      // Whoever reads their mail must not shut them out without it.
      const auto second = people::take_second_step(write, request, link->person, "code");
      write.commit();
      if (!second.problems.empty()) {
        return unprocessable(opened(write, request, *link, second.problems));
      }
      proof = people::Proof::two_things;
    }
    if (chooses && !people::set_passphrase(write, link->person, hash)) {
      return ok(over(write, request));
    }
    end_links_of(write, link->person, request.now);
    people::LetIn let_in = people::let_in(write, request, link->person, "/", proof);
    write.commit();
    Response response = see_other(std::move(let_in.path));
    response.cookies = std::move(let_in.cookies);
    return response;
  });
}

}  // namespace alongside::mail_links
