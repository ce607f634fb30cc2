// A pool as it is kept: people in a shuffled order, numbered, sealed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "slices/draws/sealed_person.h"
#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

struct BroughtPool {
  std::vector<PoolColumn> columns;
  std::vector<StoredFeature> features;  // With their people counted.
  std::vector<PoolPerson> people;       // Numbers rise from 1.
  bool same_address = false;
};

/// `seed` shuffles. Every column that is no feature goes with the person; `kinds` says, by heading,
/// what was picked for it.
BroughtPool bring(const Features& features, const People& people, std::uint64_t seed,
                  const std::map<std::string, ColumnKind>& kinds = {});

/// Shares and crossings of the features before, by the names of features and values.
void take_over_shares(const std::vector<StoredFeature>& before, std::vector<StoredFeature>& after);
std::vector<Crossing> crossings_taken_over(const std::vector<StoredFeature>& before,
                                           const std::vector<Crossing>& crossings,
                                           const BroughtPool& after);

/// Counts the people of each crossing; `pool` holds who has which values.
void count_crossings(const lottery::Pool& pool, std::vector<Crossing>& crossings);

/// A person a line, `number` and a column for each feature; `address` where it counts. What a
/// draw's fingerprint of its pool is made of.
std::string pool_csv(const BroughtPool& pool);
/// Salted, because values are easy to guess: BLAKE2b-256 of the salt, a line end and the text.
std::string pool_print(std::string_view salt, const BroughtPool& pool);
/// Under which a pool's salt is sealed.
std::string purpose_of_pool_salt(Id<Draw> selection);

struct SealedRow {
  SealedPerson person;
  std::string code_print;
};
struct SealedPool {
  std::vector<PoolColumn> columns;
  std::vector<StoredFeature> features;
  std::vector<Crossing> crossings;
  std::vector<SealedRow> rows;  // By number, from 1.
  bool same_address = false;
  std::string pool_salt;  // Sealed.
  std::string pool_print;
};
SealedPool sealed_pool(const SecretKey& key, Id<Draw> selection, const BroughtPool& pool);

}  // namespace alongside::draws
