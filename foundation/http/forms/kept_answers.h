// Sent twice, counted once. Somebody presses twice, a phone sends again what it heard no answer to,
// a server dies between the commit and its answer: the second time gets the answer of the first,
// and nothing is done again. It is kept in the transaction that did the work, so both are there or
// neither.
//
// What makes two posts the same is all that was sent, with the form's token, which is another on
// each page that was loaded (form_token.h). Whoever changes a word, or loads the page again, sends
// something new, and so does whoever is signed in as another, or no longer. Nobody can read what is
// kept, with the site's key either, who has not what was sent (docs/decisions/0029).
#pragma once

#include <optional>
#include <string>

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {

struct Sending {
  std::string print;  // What it is known by.
  std::string opens;  // What opens its answer; the database never has it.
};
/// By whom: their number, 0 for whoever is not signed in. Nothing for what carries no token: a
/// program's request.
std::optional<Sending> sending_of(const Request& request, std::int64_t person);

/// What the same got before; nothing where it has not come before.
std::optional<Response> kept_answer(Read& read, const SecretKey& key, const Sending& sending);

/// Files, and pages over 64 KiB, are not kept: sent again they are done again.
void keep_answer(Write& write, const Request& request, const Sending& sending,
                 const Response& response);

/// For a Keeping: those of days before yesterday go, `most` at a time; how many it was.
std::int64_t erase_kept_answers(Write& write, Instant now, std::int64_t most);

}  // namespace alongside
