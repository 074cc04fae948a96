import { XMLParser } from 'fast-xml-parser';
import { OrgError } from '../errors.ts';
import { escapeXml } from '../metadata/xml.ts';
import { isObject, type JsonObject } from './bodies.ts';

const metadataNamespace = 'http://soap.sforce.com/2006/04/metadata';

/** A call of the SOAP metadata API. */
export interface SoapCall {
  sessionId: string | undefined;
  operation: string;
  parameters: JsonObject;
}

const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false });

/** @throws OrgError for text that is no SOAP envelope */
export function readSoapCall(xml: string): SoapCall {
  let envelope: unknown;
  try {
    envelope = (parser.parse(xml, true) as JsonObject).Envelope;
  } catch (error) {
    throw new OrgError('INVALID_SOAP', error instanceof Error ? error.message : String(error));
  }
  const body = isObject(envelope) ? envelope.Body : undefined;
  const operation = isObject(body) ? Object.keys(body)[0] : undefined;
  if (!isObject(envelope) || !isObject(body) || operation === undefined) {
    throw new OrgError('INVALID_SOAP', 'The request is no SOAP envelope with a body');
  }
  const header = isObject(envelope.Header) ? envelope.Header.SessionHeader : undefined;
  const sessionId = isObject(header) ? header.sessionId : undefined;
  const parameters = body[operation];
  return {
    sessionId: typeof sessionId === 'string' ? sessionId : undefined,
    operation,
    parameters: isObject(parameters) ? parameters : {},
  };
}

export function soapAnswer(operation: string, result: unknown): string {
  const results = Array.isArray(result)
    ? result.map((item) => element('result', item)).join('')
    : element('result', result);
  return envelope(`<${operation}Response>${results}</${operation}Response>`);
}

export function soapFault(error: OrgError): string {
  const code = `sf:${error.code}`;
  return envelope(
    `<soapenv:Fault>${element('faultcode', code)}${element('faultstring', `${error.code}: ${error.message}`)}</soapenv:Fault>`,
  );
}

function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="${metadataNamespace}" ` +
    `xmlns="${metadataNamespace}"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

/** Lists repeat their element; absent values have none. */
function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
  const content = isObject(value)
    ? Object.entries(value)
        .map(([key, item]) => element(key, item))
        .join('')
    : escapeXml(typeof value === 'string' ? value : JSON.stringify(value));
  return `<${name}>${content}</${name}>`;
}
