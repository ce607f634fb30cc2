#include "slices/draws/search/public_certificate.h"

#include "slices/lottery/lottery.h"

namespace alongside::draws {

std::string public_certificate(const Draw& selection, const lottery::Pool& pool,
                               const lottery::Certificate& certificate) {
  return lottery::json_of(certificate, {.seats = pool.seats,
                                        .people = pool.people(),
                                        .id_column = "id",
                                        .features = pool.features,
                                        .address_columns = {},
                                        .types = lottery::types_of(pool),
                                        .pool_fingerprint = selection.pool_print,
                                        .features_fingerprint = selection.quotas_print});
}

}  // namespace alongside::draws
