// A published round of a draw in the database: who makes its seed, what they put in, what was
// drawn.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/public/seed_making.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/people/people.h"

namespace alongside::draws {

/// The round whose lottery was found and is not published yet, if there is one.
std::optional<std::int64_t> found_round(Transaction& transaction, const Draw& selection);
/// The same where it can be published: not once what is known of the people was deleted.
std::optional<std::int64_t> round_to_publish(Transaction& transaction, const Draw& selection);

/// Publishes that round. From the first on everybody who has the link watches. `chosen.members` are
/// people. Where several make the seed, the program's part is made and sealed, and the moment is
/// set at which all is opened. False where no round waits for it.
bool publish_draw(Write& write, const SecretKey& key, const Draw& selection,
                  const ChosenSeedWay& chosen, Id<people::Person> by, Instant now);

/// Nothing before it was published.
std::optional<PublishedDraw> find_draw(Transaction& transaction, Round round);
/// The newest round that was published: the one whose seed is being made, if any is.
std::optional<PublishedDraw> newest_draw(Transaction& transaction, Id<Draw> selection);

/// Whom the organiser named; empty where every member may. How many they are counts those, too,
/// who put something in and whose account is gone.
std::vector<Id<people::Person>> contributors_of(Transaction& transaction, Round round);
std::int64_t count_contributors(Transaction& transaction, Round round);

std::vector<Contribution> contributions_of(Transaction& transaction, Round round);
/// Whose they are, in the same order, 0 where their account is gone: for members.
std::vector<Id<people::Person>> people_of_contributions(Transaction& transaction, Round round);

// What follows is of the newest round that was published.

PutIn may_put_in(Transaction& transaction, const Draw& selection, Id<people::Person> person,
                 Instant now);
/// Sealed at once, where `may_put_in` says so.
PutIn contribute(Write& write, const SecretKey& key, const Draw& selection,
                 Id<people::Person> person, std::string_view text, Instant now);

/// How it stands with opening.
Closing closing_of(Transaction& transaction, Id<Draw> selection);
/// Draws to be opened now, by what is in the database alone. A bounded list.
std::vector<std::int64_t> draws_to_open(Transaction& transaction, Instant now);
/// The kind of job that opens them.
inline constexpr std::string_view openings = "selection_openings";

/// Opens what everybody put in, draws, and gives the places to who was drawn; when, is the caller's
/// to say (is_to_be_opened). False where too few did, or it was drawn before. Throws DatabaseFailed
/// where the key does not open what they put in, or anything is not what was published: a part and
/// its commitment, the numbered panels and their fingerprint.
bool draw_by_seed(Write& write, const SecretKey& key, const Draw& selection, Instant now);
/// The panel with the number that dice or balls gave. Throws as draw_by_seed does.
bool draw_by_hand(Write& write, const SecretKey& key, const Draw& selection, const HandDraw& hand,
                  Id<people::Person> by, Instant now);
/// Where too few put something in until the moment that was announced: from now on it is drawn by
/// hand, and everybody sees so. False otherwise.
bool turn_to_hand(Write& write, const Draw& selection, Instant now);

}  // namespace alongside::draws
