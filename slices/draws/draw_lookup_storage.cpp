#include "slices/draws/draw_lookup_storage.h"

#include "slices/draws/sealed_person.h"
#include "slices/draws/setup/pool/brought_pool.h"

namespace alongside::draws {
namespace {

template <class T>
T opened(std::optional<T> part) {
  if (!part) throw DatabaseFailed("what is sealed of a pool cannot be opened with this key");
  return *std::move(part);
}

}  // namespace

constexpr Sql find_selection_sql{
    "SELECT id, group_id, title, about, seats, begun_at, delete_at, deleted_at, watch_code, step, "
    "people_count, method, same_address, pool_print, quotas_print, published_at "
    "FROM selections WHERE id = $1 AND group_id = $2"};
Draw find_selection(Transaction& transaction, Id<groups::Group> group, Id<Draw> selection) {
  return transaction.one<Draw>(find_selection_sql, selection, group);
}

constexpr Sql find_watched_sql{
    "SELECT id, COALESCE(group_id, 0), title, about, seats, begun_at, delete_at, deleted_at, "
    "watch_code, step, people_count, method, same_address, pool_print, quotas_print, published_at "
    "FROM selections WHERE watch_code = $1"};
Draw find_watched(Transaction& transaction, std::string_view watch_code) {
  return transaction.one<Draw>(find_watched_sql, watch_code);
}

constexpr Sql selection_anywhere_sql{
    "SELECT id, COALESCE(group_id, 0), title, about, seats, begun_at, delete_at, deleted_at, "
    "watch_code, step, people_count, method, same_address, pool_print, quotas_print, published_at "
    "FROM selections WHERE id = $1"};
std::optional<Draw> selection_anywhere(Transaction& transaction, Id<Draw> selection) {
  return transaction.maybe<Draw>(selection_anywhere_sql, selection);
}

constexpr Sql list_selections_sql{
    "SELECT id, title, seats, step, people_count FROM selections WHERE group_id = $1 "
    "ORDER BY id DESC LIMIT 50 OFFSET $2"};
constexpr Sql count_selections_sql{"SELECT COUNT(*) FROM selections WHERE group_id = $1"};
SelectionList list_selections(Transaction& transaction, Id<groups::Group> group,
                              std::int64_t page) {
  auto [items, total] = transaction.together(
      all<SelectionItem>(list_selections_sql, group, (page - 1) * selections_on_page),
      one<std::int64_t>(count_selections_sql, group));
  return {.items = std::move(items), .total = total};
}

struct ValueRow {
  std::int64_t feature = 0;
  std::string name;
  int min = 0;
  int max = 0;
  int min_flex = 0;
  int max_flex = 0;
  std::int64_t people = 0;
  std::optional<double> share;
};
constexpr Sql features_of_sql{
    "SELECT name FROM selection_features WHERE selection_id = $1 ORDER BY position"};
constexpr Sql values_of_sql{
    "SELECT feature, name, min, max, min_flex, max_flex, people, share FROM selection_values "
    "WHERE selection_id = $1 ORDER BY feature, position"};
std::vector<StoredFeature> features_of(Transaction& transaction, Id<Draw> selection) {
  auto [names, values] = transaction.together(all<std::string>(features_of_sql, selection),
                                              all<ValueRow>(values_of_sql, selection));
  std::vector<StoredFeature> features;
  for (std::string& name : names) features.push_back({.name = std::move(name), .values = {}});
  for (ValueRow& row : values) {
    features.at(static_cast<std::size_t>(row.feature))
        .values.push_back({.name = std::move(row.name),
                           .min = row.min,
                           .max = row.max,
                           .min_flex = row.min_flex,
                           .max_flex = row.max_flex,
                           .people = row.people,
                           .share = row.share});
  }
  return features;
}

std::vector<std::string> feature_names_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<std::string>(features_of_sql, selection);
}

constexpr Sql crossings_of_sql{
    "SELECT feature_a, value_a, feature_b, value_b, share, people FROM selection_crossings "
    "WHERE selection_id = $1 ORDER BY position"};
std::vector<Crossing> crossings_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<Crossing>(crossings_of_sql, selection);
}

constexpr Sql columns_of_sql{
    "SELECT name, kind FROM selection_columns WHERE selection_id = $1 ORDER BY position"};
std::vector<PoolColumn> columns_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<PoolColumn>(columns_of_sql, selection);
}

constexpr Sql pool_salt_sql{"SELECT pool_salt FROM selections WHERE id = $1"};
std::optional<std::string> pool_salt_of(Transaction& transaction, Id<Draw> selection,
                                        const SecretKey& key) {
  const auto sealed = transaction.one<std::string>(pool_salt_sql, selection);
  if (sealed.empty()) return std::nullopt;
  return opened(unseal(key, purpose_of_pool_salt(selection), sealed));
}

lottery::Pool pool_of(Transaction& transaction, const Draw& selection, const SecretKey& key) {
  return pool_of(transaction, selection, key, features_of(transaction, selection.id));
}

struct FeaturesRow {
  std::int64_t number = 0;
  std::string features;
  std::optional<std::string> address;
};
constexpr Sql pool_of_sql{
    "SELECT number, features_sealed, address_sealed FROM selection_people "
    "WHERE selection_id = $1 ORDER BY number"};
lottery::Pool pool_of(Transaction& transaction, const Draw& selection, const SecretKey& key,
                      const std::vector<StoredFeature>& features) {
  if (selection.people == 0 || selection.deleted_at) throw NotFound();
  lottery::Pool pool{.seats = static_cast<int>(selection.seats)};
  for (const StoredFeature& feature : features) {
    pool.features.push_back({.name = feature.name, .values = {}});
    for (const StoredValue& value : feature.values) {
      pool.features.back().values.push_back(
          {value.name, value.min, value.max, value.min_flex, value.max_flex});
    }
  }
  if (features.empty()) pool.people_without_features = static_cast<std::size_t>(selection.people);
  transaction.each<FeaturesRow>(
      pool_of_sql,
      [&](FeaturesRow&& row) {
        const auto values = opened(opened_features(key, selection.id, row.number, row.features));
        pool.values.insert(pool.values.end(), values.begin(), values.end());
        if (!selection.same_address) return;
        pool.addresses.push_back(
            row.address ? opened(opened_address(key, selection.id, row.number, *row.address))
                        : lottery::lives_alone);
      },
      selection.id);
  return pool;
}

struct PersonalRow {
  std::int64_t number = 0;
  std::string personal;
};
constexpr Sql people_of_sql{
    "SELECT number, personal_sealed FROM selection_people WHERE selection_id = $1 "
    "AND number >= $2 AND personal_sealed IS NOT NULL ORDER BY number LIMIT $3"};
std::vector<PoolPerson> people_of(Transaction& transaction, const Draw& selection,
                                  const SecretKey& key, std::int64_t first, std::int64_t count) {
  std::vector<PoolPerson> people;
  for (const PersonalRow& row :
       transaction.all<PersonalRow>(people_of_sql, selection.id, first, count)) {
    people.push_back(
        {.number = row.number,
         .values = {},
         .personal = opened(opened_personal(key, selection.id, row.number, row.personal))});
  }
  return people;
}

struct SeatedRow {
  std::int64_t number = 0;
  std::string features;
  std::string personal;
};
constexpr Sql people_with_places_sql{
    "SELECT number, features_sealed, personal_sealed FROM selection_people "
    "WHERE selection_id = $1 AND number >= $2 AND number <= $3 AND personal_sealed IS NOT NULL "
    "AND EXISTS (SELECT 1 FROM selection_places WHERE selection_places.selection_id = $1 "
    "AND selection_places.number = selection_people.number) ORDER BY number"};
std::vector<PoolPerson> people_with_places(Transaction& transaction, const Draw& selection,
                                           const SecretKey& key, std::int64_t first,
                                           std::int64_t last) {
  std::vector<PoolPerson> people;
  for (const SeatedRow& row :
       transaction.all<SeatedRow>(people_with_places_sql, selection.id, first, last)) {
    people.push_back(
        {.number = row.number,
         .values = opened(opened_features(key, selection.id, row.number, row.features)),
         .personal = opened(opened_personal(key, selection.id, row.number, row.personal))});
  }
  return people;
}

}  // namespace alongside::draws
