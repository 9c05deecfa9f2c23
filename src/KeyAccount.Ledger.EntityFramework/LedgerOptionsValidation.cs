using Microsoft.Extensions.Options;

namespace KeyAccount.Ledger;

/// <summary>Checks the options of the ledger when the host starts.</summary>
internal sealed class LedgerOptionsValidation : IValidateOptions<LedgerOptions>
{
    public ValidateOptionsResult Validate(string? name, LedgerOptions options) =>
        string.IsNullOrWhiteSpace(options.SqliteFile) == string.IsNullOrWhiteSpace(options.PostgresConnection)
            ? ValidateOptionsResult.Fail("The bonus ledger needs one database: set either LedgerOptions.SqliteFile or LedgerOptions.PostgresConnection.")
            : ValidateOptionsResult.Success;
}
