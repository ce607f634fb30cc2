#include "slices/decisions/deciding/unanswered_asking.h"

#include <algorithm>

#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions {

std::vector<OpenRound> unanswered(Transaction& transaction, const SecretKey& key,
                                  const std::vector<OpenRound>& rounds, Id<people::Person> person) {
  std::vector<std::string> tags;
  std::vector<std::int64_t> open;
  for (const OpenRound& one : rounds) {
    if (one.voices == Voices::secret) tags.push_back(voter_tag(key, one.id, person));
    if (one.voices == Voices::open) open.push_back(one.id.number);
  }
  auto answered = answered_with_tags(transaction, tags);
  std::ranges::copy(answered_by(transaction, person, open), std::back_inserter(answered));
  std::vector<OpenRound> left;
  std::ranges::copy_if(rounds, std::back_inserter(left), [&](const OpenRound& one) {
    return std::ranges::find(answered, one.id) == answered.end();
  });
  return left;
}

std::vector<Waiting> waiting_decisions(Read& read, const Request& request,
                                       const std::vector<groups::Member>& members) {
  if (members.empty()) return {};
  const people::Visit& visit = members.front().visit;
  const auto rounds = open_rounds(read, groups::numbers_of_groups(members), request.now);
  std::vector<Waiting> waiting;
  for (const OpenRound& one : unanswered(read, request.site->key, rounds, visit.person->id)) {
    const Words& words = people::words_of(request, visit);
    waiting.push_back({.path = path_to_proposal(one.group, one.proposal),
                       .name = one.title,
                       .what = say("The group decides, and waits for your answer"),
                       .until = say("Until {day}", {{"day", words.day_and_time(one.closes_at)}}),
                       .group = one.group});
  }
  return waiting;
}

std::vector<ComingUp> decisions_that_end(Read& read, const Request& request,
                                         const std::vector<groups::Member>& members) {
  std::vector<ComingUp> to_come;
  for (const OpenRound& one : open_rounds(read, groups::numbers_of_groups(members), request.now)) {
    to_come.push_back({.at = one.closes_at,
                       .path = path_to_proposal(one.group, one.proposal),
                       .name = one.title,
                       .what = say("Deciding ends"),
                       .group = one.group});
  }
  return to_come;
}

}  // namespace alongside::decisions
