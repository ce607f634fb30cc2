#include "slices/draws/setup/setup_storage.h"

#include "foundation/db/rows_writer.h"
#include "foundation/work/jobs.h"
#include "slices/draws/draw_lookup_storage.h"

namespace alongside::draws {
namespace {

constexpr std::size_t watch_code_bytes = 12;
constexpr std::size_t rows_at_a_time = 50;

}  // namespace

constexpr Sql insert_selection_sql{
    "INSERT INTO selections (group_id, title, about, seats, begun_by, begun_at, delete_at, "
    "watch_code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"};
Id<Draw> insert_selection(Write& write, const NewSelection& selection, Instant now) {
  const CheckedSelection& settings = selection.settings;
  const auto id = write.one<Id<Draw>>(insert_selection_sql, selection.group, settings.title,
                                      settings.about, settings.seats, selection.begun_by, now,
                                      settings.delete_at, random_token(watch_code_bytes));
  ask_for(write, {.kind = "words_of_draws", .number = id.number});
  return id;
}

constexpr Sql save_settings_sql{
    "UPDATE selections SET title = $2, about = $3, seats = $4, delete_at = $5 WHERE id = $1"};
constexpr Sql open_quotas_sql{
    "UPDATE selection_values SET max = $3 WHERE selection_id = $1 AND min = 0 AND max = $2"};
void save_settings(Write& write, const Draw& before, const CheckedSelection& settings) {
  // An open quota stays open: it goes up to all places, however many these are.
  write.run(open_quotas_sql, before.id, before.seats, settings.seats);
  write.run(save_settings_sql, before.id, settings.title, settings.about, settings.seats,
            settings.delete_at);
  ask_for(write, {.kind = "words_of_draws", .number = before.id.number});
}

constexpr Sql save_method_sql{"UPDATE selections SET method = $2 WHERE id = $1"};
void save_method(Write& write, Id<Draw> selection, lottery::Method method) {
  write.run(save_method_sql, selection, method);
}

constexpr Sql delete_people_sql{"DELETE FROM selection_people WHERE selection_id = $1"};
constexpr Sql delete_columns_sql{"DELETE FROM selection_columns WHERE selection_id = $1"};
constexpr Sql delete_features_sql{"DELETE FROM selection_features WHERE selection_id = $1"};
constexpr Sql delete_values_sql{"DELETE FROM selection_values WHERE selection_id = $1"};
constexpr Sql delete_crossings_sql{"DELETE FROM selection_crossings WHERE selection_id = $1"};
void delete_pool(Write& write, Id<Draw> selection) {
  for (const Sql& sql : {delete_people_sql, delete_columns_sql, delete_features_sql,
                         delete_values_sql, delete_crossings_sql}) {
    write.run(sql, selection);
  }
}

constexpr Sql insert_column_sql{
    "INSERT INTO selection_columns (selection_id, position, name, kind) VALUES ($1, $2, $3, $4)"};
constexpr Sql insert_feature_sql{
    "INSERT INTO selection_features (selection_id, position, name) VALUES ($1, $2, $3)"};
constexpr Sql insert_value_sql{
    "INSERT INTO selection_values (selection_id, feature, position, name, min, max, min_flex, "
    "max_flex, people, share) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
void insert_features(Write& write, Id<Draw> selection, const std::vector<StoredFeature>& features) {
  for (std::size_t f = 0; f < features.size(); ++f) {
    write.run(insert_feature_sql, selection, f, features[f].name);
    for (std::size_t v = 0; v < features[f].values.size(); ++v) {
      const StoredValue& value = features[f].values[v];
      write.run(insert_value_sql, selection, f, v, value.name, value.min, value.max, value.min_flex,
                value.max_flex, value.people, value.share);
    }
  }
}

constexpr Sql insert_crossing_sql{
    "INSERT INTO selection_crossings (selection_id, position, feature_a, value_a, feature_b, "
    "value_b, share, people) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
void insert_crossings(Write& write, Id<Draw> selection, const std::vector<Crossing>& crossings) {
  for (std::size_t i = 0; i < crossings.size(); ++i) {
    const Crossing& one = crossings[i];
    write.run(insert_crossing_sql, selection, i, one.feature_a, one.value_a, one.feature_b,
              one.value_b, one.share, one.people);
  }
}

constexpr auto insert_people_text = rows_text<6, rows_at_a_time>(
    "INSERT INTO selection_people (selection_id, number, features_sealed, personal_sealed, "
    "address_sealed, code_print) VALUES ");
constexpr Sql insert_people_sql{insert_people_text.data()};
constexpr Sql insert_person_sql{
    "INSERT INTO selection_people (selection_id, number, features_sealed, personal_sealed, "
    "address_sealed, code_print) VALUES ($1, $2, $3, $4, $5, $6)"};
void insert_people(Write& write, Id<Draw> selection, const std::vector<SealedRow>& rows) {
  RowsWriter<6, rows_at_a_time> writer(write, insert_people_sql, insert_person_sql);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SealedPerson& person = rows[i].person;
    writer.add(selection, i + 1, person.features, person.personal, person.address,
               rows[i].code_print);
  }
  writer.finish();
}

constexpr Sql pool_saved_sql{
    "UPDATE selections SET people_count = $2, same_address = $3, pool_print = $4, "
    "pool_salt = $5 WHERE id = $1"};
void save_pool(Write& write, Id<Draw> selection, const SealedPool& pool) {
  delete_pool(write, selection);
  for (std::size_t i = 0; i < pool.columns.size(); ++i) {
    write.run(insert_column_sql, selection, i, pool.columns[i].name, pool.columns[i].kind);
  }
  insert_features(write, selection, pool.features);
  insert_crossings(write, selection, pool.crossings);
  insert_people(write, selection, pool.rows);
  write.run(pool_saved_sql, selection, pool.rows.size(), pool.same_address, pool.pool_print,
            pool.pool_salt);
}

constexpr Sql save_share_sql{
    "UPDATE selection_values SET share = $4 "
    "WHERE selection_id = $1 AND feature = $2 AND position = $3"};
constexpr Sql save_source_sql{"UPDATE selections SET reference_source = $2 WHERE id = $1"};
void save_shares(Write& write, Id<Draw> selection, const Shares& shares) {
  for (std::size_t f = 0; f < shares.features.size(); ++f) {
    for (std::size_t v = 0; v < shares.features[f].values.size(); ++v) {
      write.run(save_share_sql, selection, f, v, shares.features[f].values[v].share);
    }
  }
  write.run(delete_crossings_sql, selection);
  insert_crossings(write, selection, shares.crossings);
  write.run(save_source_sql, selection, shares.source);
}

constexpr Sql reference_source_sql{"SELECT reference_source FROM selections WHERE id = $1"};
std::string reference_source(Transaction& transaction, Id<Draw> selection) {
  return transaction.one<std::string>(reference_source_sql, selection);
}

constexpr Sql save_quota_sql{
    "UPDATE selection_values SET min = $4, max = $5, min_flex = $6, max_flex = $7 "
    "WHERE selection_id = $1 AND feature = $2 AND position = $3"};
void save_quotas(Write& write, Id<Draw> selection, const std::vector<StoredFeature>& features) {
  for (std::size_t f = 0; f < features.size(); ++f) {
    for (std::size_t v = 0; v < features[f].values.size(); ++v) {
      const StoredValue& value = features[f].values[v];
      write.run(save_quota_sql, selection, f, v, value.min, value.max, value.min_flex,
                value.max_flex);
    }
  }
}

constexpr Sql delete_people_data_sql{
    "UPDATE selection_people SET features_sealed = NULL, personal_sealed = NULL, "
    "address_sealed = NULL WHERE selection_id = $1 AND (features_sealed IS NOT NULL "
    "OR personal_sealed IS NOT NULL OR address_sealed IS NOT NULL)"};
constexpr Sql data_deleted_sql{
    "UPDATE selections SET deleted_at = $2, pool_salt = '' WHERE id = $1 AND deleted_at IS NULL"};
void delete_people_data(Write& write, Id<Draw> selection, Instant now) {
  write.run(delete_people_data_sql, selection);
  write.run(data_deleted_sql, selection, now);
}

constexpr Sql delete_soon_sql{
    "UPDATE selections SET delete_at = $2 WHERE id = $1 AND deleted_at IS NULL AND delete_at > $2"};
bool delete_soon(Write& write, Id<Draw> selection, Instant now) {
  if (write.run(delete_soon_sql, selection, now) == 0) return false;
  ask_for(write, {.kind = deletions, .number = selection.number});
  return true;
}

constexpr Sql delete_people_batch_sql{
    "UPDATE selection_people SET features_sealed = NULL, personal_sealed = NULL, "
    "address_sealed = NULL WHERE selection_id = $1 AND number >= $2 AND number < $3"};
void delete_people_batch(Write& write, Id<Draw> selection, std::int64_t first) {
  write.run(delete_people_batch_sql, selection, first, first + people_in_batch);
}

constexpr Sql selections_to_delete_sql{
    "SELECT id FROM selections WHERE deleted_at IS NULL AND delete_at <= $1 "
    "ORDER BY delete_at LIMIT 100"};
std::vector<std::int64_t> selections_to_delete(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(selections_to_delete_sql, now);
}

}  // namespace alongside::draws
