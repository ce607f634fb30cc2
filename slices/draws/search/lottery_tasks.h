// The job that finds lotteries (`lotteries/12`): that of a first draw, and those of replacements,
// over who was never drawn and what those who stay leave of the quotas. Nothing is drawn here.
//
// Progress is kept, and told to those who watch, about once a second. Somebody may stop it: what
// was found so far is thrown away then; so it is after `longest_search`. A server that ends leaves
// the search to another node, or to itself when it starts again.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/work/jobs.h"
#include "slices/draws/search/lottery_search.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

/// What takes long; tests have others.
struct LotteryEngine {
  std::function<lottery::FairResult(const lottery::Pool&, const lottery::FairOptions&)> find;
  std::function<lottery::Feasibility(const lottery::Pool&, std::stop_token)> check;
};
LotteryEngine lottery_engine();

/// `key` is Site::key: it opens the pool. `longest` is how long one search may take.
JobKind lottery_job(const SecretKey& key, LotteryEngine engine = lottery_engine(),
                    std::chrono::milliseconds longest = longest_search);

}  // namespace alongside::draws
