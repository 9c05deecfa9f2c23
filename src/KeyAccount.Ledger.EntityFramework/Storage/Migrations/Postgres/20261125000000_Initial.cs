using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KeyAccount.Ledger.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "keyaccount");

            migrationBuilder.CreateTable(
                name: "approvals",
                schema: "keyaccount",
                columns: table => new
                {
                    proposal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    approved_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => x.proposal);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "keyaccount",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    settlement = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                schema: "keyaccount",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    line = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    paid = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "postings",
                schema: "keyaccount",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    line = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    net = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tax = table.Column<decimal>(type: "numeric", nullable: false),
                    discounts = table.Column<decimal>(type: "numeric", nullable: false),
                    original_document = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    original_line = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    original_date = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fields = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_postings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                schema: "keyaccount",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    proposal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    approved_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scheme_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_posting = table.Column<long>(type: "bigint", nullable: false),
                    last_payment = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settlements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_lines",
                schema: "keyaccount",
                columns: table => new
                {
                    settlement = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    up_to = table.Column<DateOnly>(type: "date", nullable: false),
                    earned = table.Column<decimal>(type: "numeric", nullable: false),
                    settled_before = table.Column<decimal>(type: "numeric", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    final = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settlement_lines", x => new { x.settlement, x.number });
                    table.ForeignKey(
                        name: "FK_settlement_lines_settlements_settlement",
                        column: x => x.settlement,
                        principalSchema: "keyaccount",
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_journal_scheme_account_period_from",
                schema: "keyaccount",
                table: "journal",
                columns: new[] { "scheme", "account", "period_from" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_document_line",
                schema: "keyaccount",
                table: "payments",
                columns: new[] { "document", "line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_postings_account_date",
                schema: "keyaccount",
                table: "postings",
                columns: new[] { "account", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_postings_date_document_line",
                schema: "keyaccount",
                table: "postings",
                columns: new[] { "date", "document", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_postings_document_line",
                schema: "keyaccount",
                table: "postings",
                columns: new[] { "document", "line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_postings_original_document",
                schema: "keyaccount",
                table: "postings",
                column: "original_document");

            migrationBuilder.CreateIndex(
                name: "IX_settlements_proposal",
                schema: "keyaccount",
                table: "settlements",
                column: "proposal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_settlements_scheme_account_number",
                schema: "keyaccount",
                table: "settlements",
                columns: new[] { "scheme", "account", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approvals",
                schema: "keyaccount");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "keyaccount");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "keyaccount");

            migrationBuilder.DropTable(
                name: "postings",
                schema: "keyaccount");

            migrationBuilder.DropTable(
                name: "settlement_lines",
                schema: "keyaccount");

            migrationBuilder.DropTable(
                name: "settlements",
                schema: "keyaccount");
        }
    }
}
